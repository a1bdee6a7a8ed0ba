// The module that every page loads: the search field, and cards on links. One file, as each further one is a request.
import './Cards';

export { SearchClient } from './Search';

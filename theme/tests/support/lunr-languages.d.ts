declare module 'lunr-languages/*' {
  const extend: (lunr: object) => void;
  export default extend;
}

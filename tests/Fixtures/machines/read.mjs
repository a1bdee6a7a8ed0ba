// node read.mjs <output folder>: what parsers that are not ours make of a site's feeds, calendars and sitemap, as JSON.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';

const folder = process.argv[2];
const names = readdirSync(folder, { recursive: true }).sort();
const text = (name) => readFileSync(join(folder, name), 'utf8');
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => ['entry', 'link', 'url', 'category'].includes(name) });

function xml(name) {
  const valid = XMLValidator.validate(text(name));
  if (valid !== true) throw new Error(`${name}: ${JSON.stringify(valid.err)}`);
  return parser.parse(text(name));
}

function calendar(name) {
  const root = new ICAL.Component(ICAL.parse(text(name)));
  root.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const dated = { uid: event.uid, summary: event.summary, isWholeDay: event.startDate.isDate, start: event.startDate.toString(), end: event.endDate.toString() };
    return { ...dated, startUtc: event.startDate.toJSDate().toISOString(), url: String(component.getFirstPropertyValue('url')), stamp: component.getFirstPropertyValue('dtstamp').toString() };
  });
}

const all = (ending, read) => Object.fromEntries(names.filter((name) => name.endsWith(ending)).map((name) => [name, read(name)]));
console.log(JSON.stringify({ feeds: all('feed.xml', (name) => xml(name).feed), sitemap: xml('sitemap.xml'), calendars: all('.ics', calendar) }));

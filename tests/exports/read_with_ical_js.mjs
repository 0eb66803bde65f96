// Reads calendars with ical.js as a calendar program would, and tells what it understood, as JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library));
const read = {};
for (const file of files) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf-8")));
  read[file] = {
    name: calendar.getFirstPropertyValue("name"),
    events: calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      const days = [];
      if (event.isRecurring()) {
        const each = event.iterator();
        for (let day = each.next(); day; day = each.next()) days.push(day.toString());
      }
      return {
        uid: event.uid,
        title: event.summary,
        description: event.description ?? "",
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        days,
        url: component.getFirstPropertyValue("url") ?? "",
        status: component.getFirstPropertyValue("status"),
        categories: component.getFirstProperty("categories").getValues(),
      };
    }),
  };
}
process.stdout.write(JSON.stringify(read));

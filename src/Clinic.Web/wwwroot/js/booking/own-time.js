// Says the time that is picked, and each by the visitor's own clock too, where it differs from the clinic's at that moment. It is worked out here: nothing is sent.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const city = (zone ?? "UTC").split("/").pop().replaceAll("_", " ");

/** A moment as a clock shows it: {day: "Tuesday 24 November", time: "10:00 am"}. */
function read(moment, timeZone) {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long" }).format(moment).replace(",", "");
  const time = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" }).format(moment).replace("\u202f", " ").toLowerCase();
  return { day, time };
}

/** "In your time (Toronto): 11:00 am"; empty where both clocks show the same. */
function own(moment, clinics) {
  const mine = read(moment, zone);
  if (mine.day === clinics.day && mine.time === clinics.time) {
    return "";
  }
  return `In your time (${city}): ${mine.day === clinics.day ? "" : `${mine.day}, `}${mine.time}`;
}

for (const line of document.querySelectorAll("[data-own-time]")) {
  const moment = new Date(line.dataset.ownTime);
  const words = own(moment, read(new Date(moment.getTime() + Number(line.dataset.ownTimeOffset) * 60_000), "UTC"));
  if (words) {
    line.textContent = `${line.textContent}. ${words}`;
  }
}

for (const form of document.querySelectorAll("form[data-own-time-zone]")) {
  const line = form.querySelector("[data-own-time-of-choice]");
  const say = () => {
    const chosen = form.querySelector("input[name=slot]:checked");
    const moment = chosen && new Date(chosen.value.split("~")[0]);
    if (!moment) {
      line.textContent = "";
      return;
    }
    const { day, time } = read(moment, form.dataset.ownTimeZone);
    form.querySelector("[data-choice]").textContent = `${day}, ${time}`;
    line.textContent = own(moment, { day, time });
  };
  if (line) {
    form.addEventListener("change", say);
    say();
  }
}

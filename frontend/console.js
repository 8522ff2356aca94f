// What the console does by itself in the browser: count down, remember light or dark.
(() => {
  if (window.foyerConsole) return;

  const THEME = "foyer-theme";
  const root = document.documentElement;
  const dark = () => (localStorage.getItem(THEME) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  root.dataset.theme = dark();

  // the server's clock decides; ours only counts on from it
  let ahead = 0;
  let told = null;
  let toldAt = Date.now();
  let speed = 1;
  const counted = () => toldAt + ahead + (Date.now() - toldAt) * speed;
  const now = () => {
    const clock = document.querySelector(".console .clock");
    if (told === null && clock) listen(clock);
    return counted();
  };
  window.foyerConsole = { now };

  function listen(clock) {
    const newest = document.querySelector(".stage[data-now], .plans[data-now]") ?? clock;
    if (newest.dataset.now === told) return;
    told = newest.dataset.now;
    toldAt = Date.now();
    ahead = Date.parse(told) - toldAt;
    speed = +document.querySelector(".clock[data-speed]").dataset.speed;
  }

  const two = (number) => String(number).padStart(2, "0");

  function span(seconds) {
    const hours = Math.floor(seconds / 3600);
    const rest = two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    return hours ? hours + ":" + rest : rest;
  }

  const RAISED_S = 120;

  function tick() {
    const clock = document.querySelector(".console .clock");
    if (!clock) return;
    listen(clock);
    for (const waited of document.querySelectorAll("[data-since]")) {
      const waits = Math.max(0, Math.round((now() - Date.parse(waited.dataset.since)) / 1000));
      waited.textContent = span(waits);
      waited.closest(".bell-line, .entry")?.toggleAttribute("data-raised", waits >= RAISED_S);
    }
    const zone = { timeZone: clock.dataset.zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
    clock.textContent = new Intl.DateTimeFormat("en-GB", zone).format(now());
    for (const down of document.querySelectorAll(".countdown[data-until]")) {
      const left = Math.round((Date.parse(down.dataset.until) - now()) / 1000);
      down.textContent = span(Math.abs(left));
      down.style.setProperty("--chars", down.textContent.length);
      down.parentElement.classList.toggle("over", left < 0);
    }
    for (const none of document.querySelectorAll(".countdown:not([data-until])")) {
      none.style.setProperty("--chars", none.textContent.length || 1);
      none.parentElement.classList.toggle("over", none.dataset.held?.startsWith("-") ?? false);
    }
  }

  setInterval(tick, 250);

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.('[data-action="theme"]')) return;
    const next = root.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem(THEME, next);
    root.dataset.theme = next;
  });
})();

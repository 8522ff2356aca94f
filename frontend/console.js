// What the console does by itself in the browser: count down, take keys, remember light or dark.
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
  const now = () => toldAt + ahead + (Date.now() - toldAt) * speed;
  window.foyerConsole = { now };

  function listen(clock) {
    const newest = document.querySelector(".stage[data-now]") ?? clock;
    if (newest.dataset.now === told) return;
    told = newest.dataset.now;
    toldAt = Date.now();
    ahead = Date.parse(told) - toldAt;
    speed = +clock.dataset.speed;
  }

  const two = (number) => String(number).padStart(2, "0");

  function span(seconds) {
    const hours = Math.floor(seconds / 3600);
    const rest = two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    return hours ? hours + ":" + rest : rest;
  }

  function tick() {
    const clock = document.querySelector(".console .clock");
    if (!clock) return;
    listen(clock);
    const zone = { timeZone: clock.dataset.zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
    clock.textContent = new Intl.DateTimeFormat("en-GB", zone).format(now());
    for (const down of document.querySelectorAll(".countdown[data-until]")) {
      const left = Math.round((Date.parse(down.dataset.until) - now()) / 1000);
      down.textContent = span(Math.abs(left));
      down.parentElement.classList.toggle("over", left < 0);
    }
    if (!rooms().some((room) => room.dataset.selected !== undefined)) choose(rooms()[0]);
    for (const none of document.querySelectorAll(".countdown:not([data-until])"))
      none.parentElement.classList.remove("over");
  }

  setInterval(tick, 250);

  // keys press the buttons that show them, in the room that was chosen
  const rooms = () => [...document.querySelectorAll(".room")].filter((room) => !room.hidden && room.offsetParent);
  const chosen = () => rooms().find((room) => room.dataset.selected !== undefined) ?? rooms()[0];

  const numbered = (key) => rooms().find((room) => room.querySelector(".heading .key").textContent === key);

  function choose(room) {
    if (!room) return;
    for (const other of document.querySelectorAll(".room[data-selected]")) delete other.dataset.selected;
    room.dataset.selected = "";
    room.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  const press = (selector) => chosen()?.querySelector(selector)?.click();
  const shows = (selector) => document.querySelector(".gutter " + selector)?.click();
  const busy = () => document.querySelector("vaadin-dialog[opened], vaadin-popover[opened]");
  const typing = (target) => target.closest?.("input, textarea, select, vaadin-select, [contenteditable]");

  function step(by) {
    const all = rooms();
    choose(all[Math.min(all.length - 1, Math.max(0, all.indexOf(chosen()) + by))]);
  }

  function walk(by) {
    const rows = [...(chosen()?.querySelectorAll(".session") ?? [])];
    const at = rows.indexOf(document.activeElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  }

  const keys = {
    n: () => press('[data-action="next"]'),
    ArrowRight: () => press('[data-action="next"]'),
    f: () => press('[data-action="finish"]'),
    "+": () => press('[data-action="delay"][data-minutes="5"]'),
    "=": () => press('[data-action="delay"][data-minutes="5"]'),
    "-": () => press('[data-action="delay"][data-minutes="-5"]'),
    PageUp: () => step(-1),
    PageDown: () => step(1),
    ArrowUp: () => walk(-1),
    ArrowDown: () => walk(1),
    "/": () => document.querySelector('.bar [data-part="search"] input')?.focus(),
    "[": () => shows('[data-action="zoom-out"]'),
    "]": () => shows('[data-action="zoom-in"]'),
    w: () => shows('[data-action="fit"]'),
    Home: () => shows('[data-action="now"]'),
    "?": () => document.querySelector('[data-action="keys"]')?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (!document.querySelector(".stage") || event.altKey || event.metaKey || busy()) return;
    if (event.key === "Escape") return document.activeElement?.blur();
    if (typing(event.composedPath()[0])) return;
    let act = null;
    if (event.ctrlKey) {
      if (event.key.toLowerCase() === "z") act = () => press(event.shiftKey ? '[data-action="redo"]' : '[data-action="undo"]');
    } else if (/^[0-9]$/.test(event.key)) act = () => choose(numbered(event.key));
    else act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || (event.repeat && !["ArrowUp", "ArrowDown"].includes(event.key))) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("pointerdown", (event) => choose(event.target.closest?.(".room")));

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.('[data-action="theme"]')) return;
    const next = root.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem(THEME, next);
    root.dataset.theme = next;
  });
})();

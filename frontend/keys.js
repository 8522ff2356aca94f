// The stage's keys, from the list that the server tells; which room is chosen; and what an operator can have seen.
(() => {
  if (window.foyerSeen) return;

  const stage = () => document.querySelector("[data-keys]");
  const rooms = () => [...document.querySelectorAll(".room")].filter((room) => !room.hidden && room.offsetParent);
  const chosen = () => rooms().find((room) => room.dataset.selected !== undefined) ?? rooms()[0];
  const busy = () => document.querySelector("vaadin-dialog[opened], vaadin-popover[opened]");
  const typing = (target) => target.closest?.("input, textarea, select, vaadin-select, [contenteditable], .in-place");

  function choose(room) {
    if (!room) return;
    for (const other of document.querySelectorAll(".room[data-selected]")) delete other.dataset.selected;
    room.dataset.selected = "";
    room.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function press(where, selectors) {
    const button = selectors
      .map((selector) => where?.querySelector(selector))
      .find((found) => found && !found.disabled && !found.hidden);
    button?.click();
  }

  const forward = { PageUp: -1, PageDown: 1, ArrowUp: -1, ArrowDown: 1 };

  const does = {
    room: (key) => press(chosen(), key.buttons),
    page: (key) => press(document, key.buttons),
    choose: (key, stroke) =>
      stage().matches(".wings") ? stage().$server.choose(stroke) : choose(rooms().find((room) => room.querySelector(".heading .key")?.textContent === stroke)),
    step: (key, stroke) => {
      const all = rooms();
      choose(all[Math.min(all.length - 1, Math.max(0, all.indexOf(chosen()) + forward[stroke]))]);
    },
    walk: (key, stroke) => {
      const rows = [...(chosen()?.querySelectorAll(".session") ?? [])];
      const at = rows.indexOf(document.activeElement);
      const status = (wanted) => rows.find((row) => row.dataset.status === wanted);
      const row = at < 0 ? (status("live") ?? status("planned") ?? rows.at(-1)) : rows[Math.min(rows.length - 1, Math.max(0, at + forward[stroke]))];
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    alone: () => stage().$server.alone(chosen()?.dataset.room ?? null),
    search: () => document.querySelector('.bar [data-part="search"] input')?.focus(),
    leave: () => document.activeElement?.blur(),
  };

  const SIGNS = { "=": "+", _: "-", "−": "-" };

  /** As the list writes it; a sign is meant whichever keyboard has it with Shift. */
  function stroke(event) {
    const letter = event.key.length === 1;
    // a German keyboard's + is * with Shift
    const sign = event.key === "*" && event.code === "BracketRight" ? "+" : SIGNS[event.key];
    const key = sign ?? (letter ? event.key.toLowerCase() : event.key);
    const shifted = event.shiftKey && (/^[a-z+-]$/.test(key) || !letter);
    return (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + (shifted ? "Shift+" : "") + key;
  }

  let told = null;
  let list = [];

  function known(pressed) {
    const json = stage().dataset.keys;
    if (json !== told) list = JSON.parse((told = json));
    return list.find((key) => key.strokes.includes(pressed));
  }

  function take(event) {
    if (document.documentElement.classList.contains("dragging")) return;
    if (!stage() || stage().dataset.locked !== undefined || event.altKey || event.isComposing || busy()) return;
    const pressed = stroke(event);
    const key = known(pressed);
    if (!key || (typing(event.composedPath()[0]) && key.does !== "leave")) return;
    if (event.repeat && key.does !== "walk") return;
    if (key.does !== "leave") event.preventDefault();
    does[key.does](key, pressed);
  }

  // on the way down: a button that was disabled by its own press keeps the focus, and lets no key pass
  document.addEventListener("keydown", take, true);

  document.addEventListener("pointerdown", (event) => choose(event.target.closest?.(".room")));

  // a double tap is one press: the second is given on what the first one saw, and so it is stale
  const MOMENT = 600;
  const presses = new WeakMap();

  /** The revision that the operator decided on. */
  window.foyerSeen = (button) => {
    const shown = Number(document.querySelector("[data-revision]")?.dataset.revision ?? 0);
    if (button.dataset.once === undefined) return shown;
    const last = presses.get(button);
    const again = last && performance.now() - last.at < MOMENT;
    presses.set(button, { at: performance.now(), seen: again ? last.seen : shown });
    return presses.get(button).seen;
  };

  // the others see who is here, and where they look
  const HERE = 3000;
  setInterval(() => stage()?.$server?.here(chosen()?.dataset.room ?? null), HERE);

  setInterval(() => {
    if (!rooms().some((room) => room.dataset.selected !== undefined)) choose(rooms()[0]);
  }, 250);
})();

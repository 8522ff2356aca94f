// Choosing several sessions: Ctrl or Shift with a click, X on one, or each touch while choosing is switched on.
(() => {
  if (window.foyerPick) return;
  window.foyerPick = true;

  const line = window.foyerTimeline;
  const SESSION = 'foyer-track .session:not([data-unfit])';
  let last = null;

  const choosing = () => document.querySelector(".rooms[data-choosing]");

  function tell() {
    for (const session of document.querySelectorAll("foyer-track .session")) line.choose(session);
    document.querySelector(".rooms")?.$server.choose([...line.picked].join("\n"));
  }

  function toggle(session) {
    const id = session.dataset.session;
    if (!line.picked.delete(id)) line.picked.add(id);
    last = id;
    tell();
  }

  /** All of the column between the last one chosen and this one. */
  function upTo(session) {
    const column = [...session.closest("foyer-track").querySelectorAll(SESSION)];
    const from = column.findIndex((other) => other.dataset.session === last);
    if (from < 0) return toggle(session);
    const to = column.indexOf(session);
    for (const other of column.slice(Math.min(from, to), Math.max(from, to) + 1)) line.picked.add(other.dataset.session);
    tell();
  }

  line.clear = () => {
    line.picked.clear();
    last = null;
    tell();
    mode(false);
  };

  function mode(on) {
    document.querySelector(".rooms")?.toggleAttribute("data-choosing", on);
    document.querySelector('[data-action="select"]')?.setAttribute("aria-pressed", on);
  }

  document.addEventListener(
    "click",
    (event) => {
      if (event.target.closest?.('[data-action="select"]')) return choosing() ? line.clear() : mode(true);
      const session = event.target.closest?.("foyer-track .session");
      if (!session || event.defaultPrevented || !line.drives(session)) return;
      if (event.shiftKey) upTo(session);
      else if (event.ctrlKey || event.metaKey || choosing()) toggle(session);
      else return;
      event.preventDefault();
    },
    true,
  );

  document.addEventListener("keydown", (event) => {
    if (document.querySelector("vaadin-dialog[opened], vaadin-popover[opened]")) return;
    if (event.key === "Escape" && (line.picked.size || choosing())) line.clear();
    const session = event.target.matches?.("foyer-track .session") && event.target;
    if (session && event.key.toLowerCase() === "x" && !event.ctrlKey && line.drives(session)) toggle(session);
  });
})();

// Dragging a session with mouse, pen or touch: what it would lead to is told beside the pointer before it is let go.
(() => {
  if (window.foyerDrag) return;
  window.foyerDrag = true;

  const HELD_MS = 350; // until a touch lifts a session instead of scrolling
  const STEP = 5; // minutes
  const NEAR = 9; // pixels within which a time snaps to the end or start of another session
  const EDGE = 56; // pixels from the border where the timeline scrolls by itself
  const PACE_MS = 120; // between two questions to the server

  const line = () => window.foyerTimeline;
  let drag = null;

  window.foyerCarry({ take, begin, follow, put, leave: end, heldMs: HELD_MS });

  function take(event) {
    const session = event.target.closest?.('foyer-track .session[data-loose="true"]');
    if (!session || event.ctrlKey || event.shiftKey || event.metaKey) return null;
    return !event.target.closest("input") && line().drives(session) ? session : null;
  }

  function begin(session, x, y) {
    const block = line().block(session);
    if (!session.isConnected || !block) return false;
    const told = line().make("div");
    told.className = "foreseen";
    told.dataset.part = "foreseen";
    const mark = line().make("div");
    mark.className = "drop";
    document.body.append(told);
    document.documentElement.classList.add("dragging");
    session.classList.add("lifted");
    drag = {
      block, session, told, mark, x, y,
      view: line().drives(session),
      minutes: (Date.parse(block.end) - Date.parse(block.start)) / 60_000,
    };
    navigator.vibrate?.(10);
    requestAnimationFrame(scroll);
    return true;
  }

  function end() {
    drag.told.remove();
    drag.mark.remove();
    drag.session.classList.remove("lifted");
    document.documentElement.classList.remove("dragging");
    drag = null;
  }

  function put() {
    const { target, view, block } = drag;
    end();
    if (target) view.$server.drop(block.id, target.room, target.start, target.before, target.after, line().revision());
  }

  function follow(event) {
    drag.x = event.clientX;
    drag.y = event.clientY;
    drag.exact = event.altKey;
    aim();
  }

  /** While the pointer is near a border the timeline moves beneath it. */
  function scroll() {
    if (!drag) return;
    const box = drag.view.getBoundingClientRect();
    const top = box.top + (drag.view.querySelector(".head")?.offsetHeight ?? 0);
    const by = (near, far) => (near < EDGE ? (near - EDGE) / 4 : far < EDGE ? (EDGE - far) / 4 : 0);
    const down = drag.y > top - 40 ? by(drag.y - top, box.bottom - drag.y) : 0;
    const right = by(drag.x - box.left, box.right - drag.x);
    const before = [drag.view.scrollTop, drag.view.scrollLeft];
    drag.view.scrollBy(Math.max(-14, Math.min(14, right)), Math.max(-14, Math.min(14, down)));
    if (before[0] !== drag.view.scrollTop || before[1] !== drag.view.scrollLeft) aim();
    requestAnimationFrame(scroll);
  }

  /** Finds what it would be dropped on, marks it, and asks what that would lead to. */
  function aim() {
    const target = targetAt(drag.x, drag.y);
    const key = target && [target.room, target.start, target.before, target.after].join("\n");
    place(drag.told, drag.x, drag.y);
    if (key === drag.key && drag.aimed) return;
    drag.aimed = true;
    drag.key = key;
    drag.target = target;
    show(target);
    ask();
  }

  function targetAt(x, y) {
    const under = document.elementsFromPoint(x, y);
    if (under.some((element) => element.closest(".head, .gutter"))) return null;
    const track = under.map((element) => element.closest("foyer-track")).find(Boolean);
    if (!track) return null;
    const room = track.closest(".room").dataset.room;
    const beneath = under
      .map((element) => element.closest(".session"))
      .find((session) => session && session !== drag.session && session.dataset.status !== "cancelled");
    const pixels = y - track.getBoundingClientRect().top;
    if (beneath && !drag.exact) return beside(room, track, beneath, y);
    return timed(room, track, pixels);
  }

  /** On another session: before it in its upper half, after it in its lower. What has begun can only be followed. */
  function beside(room, track, session, y) {
    const box = session.getBoundingClientRect();
    const begun = session.dataset.status === "done" || session.dataset.status === "live";
    const upper = !begun && y < box.top + box.height / 2;
    const id = session.dataset.session;
    const title = line().block(session).title;
    const top = box.top - track.getBoundingClientRect().top + (upper ? 0 : box.height);
    return { room, track, before: upper ? id : null, after: upper ? null : id, start: null, top, title };
  }

  function timed(room, track, pixels) {
    const ends = [...track.blocks.values()]
      .filter(({ block }) => block.id !== drag.block.id)
      .map(({ block }) => Math.ceil(Date.parse(block.end) / 60_000) * 60_000);
    const snapped = ends.find((end) => Math.abs(line().pixels(new Date(end).toISOString()) - pixels) < NEAR);
    const step = STEP * 60_000;
    const start = new Date(snapped ?? Math.round(line().instant(pixels) / step) * step).toISOString();
    return { room, track, start, before: null, after: null, top: line().pixels(start) };
  }

  function show(target) {
    if (!target) {
      drag.mark.remove();
      drag.heading = "";
      return tell({ kind: "", lines: [], more: "" });
    }
    const { mark } = drag;
    const words = target.start
      ? line().clock(Date.parse(target.start))
      : line().say(target.before ? "before" : "after", target.title);
    mark.dataset.kind = target.start ? "time" : "turn";
    mark.dataset.text = words;
    mark.style.top = target.top + "px";
    mark.style.height = target.start ? Math.max(20, drag.minutes * line().perMinute()) + "px" : "";
    target.track.append(mark);
    drag.heading = `${target.track.closest(".room").querySelector("h2").textContent} · ${words}`;
    tell(null);
  }

  /** Asks about the newest target only, one question at a time. */
  async function ask() {
    if (!drag?.target || drag.asking) return;
    const asked = drag;
    const { target, key, view, block } = drag;
    asked.asking = true;
    const pause = new Promise((resolve) => setTimeout(resolve, PACE_MS));
    const answer = await view.$server
      .foresee(block.id, target.room, target.start, target.before, target.after)
      .catch(() => null);
    if (drag === asked && drag.key === key && answer) tell(JSON.parse(answer));
    await pause;
    asked.asking = false;
    if (drag === asked && drag.key !== key) ask();
  }

  function tell(answer) {
    const title = line().part("what", drag.block.title, "div");
    const heading = line().part("where", drag.heading, "div");
    const list = line().make("ul");
    for (const { kind, text } of answer?.lines ?? []) {
      const item = line().make("li", text);
      item.dataset.kind = kind;
      list.append(item);
    }
    const more = line().make("div", answer ? answer.more : line().say("foreseeing"));
    drag.told.dataset.kind = answer?.kind ?? "";
    drag.mark.dataset.outcome = answer?.kind ?? "";
    drag.told.replaceChildren(title, heading, list, more);
    place(drag.told, drag.x, drag.y);
  }

  /** Beside the pointer, where there is room. */
  function place(box, x, y) {
    const right = x + 24 + box.offsetWidth < innerWidth;
    box.style.left = Math.max(4, right ? x + 24 : x - 24 - box.offsetWidth) + "px";
    box.style.top = Math.max(4, Math.min(y + 16, innerHeight - box.offsetHeight - 8)) + "px";
  }
})();

// The timeline: draws what the server tells of each room on one axis of time, and keeps it in step with the clock.
(() => {
  if (customElements.get("foyer-track")) return;

  const ZOOM = "foyer-zoom";
  const FIT = "fit";
  const LEAST = 0.3; // pixels a minute
  const MOST = 12;
  const COMFORTABLE = 2.2;
  const CROWDED = 1.1; // a whole day drawn smaller than this is not what one wants to see first
  const LOWEST = 20; // pixels that a session needs to be read and hit

  const rooms = () => document.querySelector(".rooms");
  const minutes = (from, to) => (Date.parse(to) - Date.parse(from)) / 60_000;

  let axis = null;
  let perMinute = COMFORTABLE;
  let zoom = localStorage.getItem(ZOOM);
  let waiting = false;
  let shownDay = null;
  let words = {};
  const picked = new Set();

  /** Pixels from the top of the day. */
  const at = (instant) => minutes(axis.from, instant) * perMinute;
  const length = () => minutes(axis.from, axis.to);

  function now() {
    const stage = document.querySelector(".stage[data-now]");
    return stage ? window.foyerConsole.now() : Date.now();
  }

  function room() {
    const view = rooms();
    return view.clientHeight - (view.querySelector(".head")?.offsetHeight ?? 0) - 10;
  }

  function scale() {
    const fitting = Math.max(LEAST, room() / length());
    if (zoom === FIT) return fitting;
    if (zoom) return Math.min(MOST, Math.max(LEAST, Number(zoom) || COMFORTABLE));
    return fitting >= CROWDED ? fitting : COMFORTABLE;
  }

  /** Draws soon, once for all that the server tells at a time. */
  function soon() {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      draw();
    });
  }

  function draw() {
    const view = rooms();
    if (!axis || !view) return;
    const before = perMinute;
    perMinute = scale();
    view.style.setProperty("--day-height", length() * perMinute + "px");
    view.style.setProperty("--hour", 60 * perMinute + "px");
    for (const track of view.querySelectorAll("foyer-track")) track.draw(before !== perMinute);
    view.querySelector("foyer-hours")?.draw();
    for (const button of view.querySelectorAll('.gutter [data-action="fit"]'))
      button.setAttribute("aria-pressed", zoom === FIT);
    mark();
    if (shownDay !== axis.from) begin();
  }

  /** Where the eye starts: at now, or at the day's first session. */
  function begin() {
    shownDay = axis.from;
    rooms().scrollTop = axis.today ? Math.max(0, nowAt() - room() / 3) : 0;
  }

  const nowAt = () => minutes(axis.from, new Date(now()).toISOString()) * perMinute;

  function mark() {
    const view = rooms();
    if (!axis || !view) return;
    const top = nowAt();
    view.toggleAttribute("data-now-shown", axis.today && top >= 0 && top <= length() * perMinute);
    view.style.setProperty("--now", Math.round(top) + "px");
    view.style.setProperty("--now-text", `"${clock(now())}"`);
  }

  const clock = (instant) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: axis.zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);

  /** @param size pixels a minute, or "fit"; what is in the middle stays there */
  function resize(size) {
    const view = rooms();
    const middle = (view.scrollTop + room() / 2) / perMinute;
    zoom = size === FIT ? FIT : String(Math.min(MOST, Math.max(LEAST, size)));
    localStorage.setItem(ZOOM, zoom);
    draw();
    view.scrollTop = middle * perMinute - room() / 2;
  }

  const controls = {
    "zoom-in": () => resize(perMinute * 1.3),
    "zoom-out": () => resize(perMinute / 1.3),
    fit: () => resize(zoom === FIT ? COMFORTABLE : FIT),
    now: () => rooms().scrollTo({ top: Math.max(0, nowAt() - room() / 3), behavior: "smooth" }),
  };

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest?.(".gutter [data-action]");
    if (pressed && axis) controls[pressed.dataset.action]?.();
  });

  /** A property that the server may have set before this script was there. */
  function upgraded(element, name) {
    if (!Object.hasOwn(element, name)) return;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }

  class Hours extends HTMLElement {
    connectedCallback() {
      upgraded(this, "words");
      upgraded(this, "axis");
      this.resized ??= new ResizeObserver(soon);
      this.resized.observe(this.closest(".rooms"));
    }

    disconnectedCallback() {
      this.resized?.disconnect();
    }

    set words(json) {
      words = JSON.parse(json);
    }

    set axis(json) {
      axis = JSON.parse(json);
      soon();
    }

    draw() {
      const step = perMinute * 60 < 24 ? 2 : 1;
      this.replaceChildren(
        ...axis.hours
          .filter((hour, index) => index % step === 0)
          .map((hour) => {
            const time = make("time", hour.text);
            time.dateTime = hour.at;
            time.style.top = at(hour.at) + "px";
            return time;
          }),
      );
    }
  }

  function make(name, text) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    return element;
  }

  function part(name, text, element = "span") {
    const made = make(element, text);
    made.dataset.part = name;
    return made;
  }

  /** Side by side what would lie on one another: gives each its lane and how many there are. */
  function lanes(boxes) {
    let group = [];
    let ends = [];
    const settle = () => group.forEach((box) => (box.of = ends.length));
    for (const box of [...boxes].sort((one, other) => one.top - other.top || other.bottom - one.bottom)) {
      if (ends.every((end) => end <= box.top + 1)) {
        settle();
        group = [];
        ends = [];
      }
      const free = ends.findIndex((end) => end <= box.top + 1);
      box.lane = free < 0 ? ends.length : free;
      ends[box.lane] = box.bottom;
      group.push(box);
    }
    settle();
    return boxes;
  }

  class Track extends HTMLElement {
    blocks = new Map();
    told = { blocks: [], ghosts: [] };
    stale = true;

    connectedCallback() {
      upgraded(this, "content");
    }

    set content(json) {
      this.told = JSON.parse(json);
      this.stale = true;
      soon();
    }

    draw(resized) {
      if (!this.stale && !resized && this.drawnFrom === axis.from) return;
      this.stale = false;
      this.drawnFrom = axis.from;
      const boxes = lanes(
        this.told.blocks.map((block) => {
          const top = at(block.start);
          return { block, top, bottom: Math.max(top + LOWEST, at(block.end) - 1) };
        }),
      );
      const drawn = boxes.map((box) => this.place(box));
      const ghosts = this.told.ghosts.map((ghost) => this.ghost(ghost, boxes));
      const stops = this.told.blocks.filter((block) => block.stop && block.status !== "cancelled").map((block) => this.stop(block));
      const open = this.querySelectorAll(":scope > form");
      const all = [...ghosts, ...drawn, ...stops, ...open];
      if (all.length !== this.children.length || all.some((element, index) => this.children[index] !== element)) {
        const focused = this.contains(document.activeElement) ? document.activeElement : null;
        this.replaceChildren(...all);
        if (focused?.isConnected) focused.focus();
      }
      const kept = new Set(this.told.blocks.map((block) => block.id));
      for (const id of [...this.blocks.keys()]) if (!kept.has(id)) this.blocks.delete(id);
    }

    place({ block, top, bottom, lane, of }) {
      const known = this.blocks.get(block.id);
      const text = JSON.stringify(block);
      const element = known?.element ?? make("div");
      if (known?.text !== text) fill(element, block);
      this.blocks.set(block.id, { element, text, block });
      const height = bottom - top;
      element.dataset.size = height < 36 ? "s" : height < 58 ? "m" : "l";
      const left = `(100% - 15px) / ${of}`;
      element.style.cssText =
        `--top:${top}px;top:${top}px;height:${height}px;left:calc(11px + ${left} * ${lane});width:calc(${left} - ${of > 1 ? 2 : 0}px);` +
        `--lines:${Math.max(1, Math.floor((height - 26 - (block.people ? 16 : 0) - (height > 76 ? 17 : 0)) / 17))}`;
      return element;
    }

    stop({ stop, stopText }) {
      const element = make("div", stopText);
      element.className = "stop";
      element.style.top = at(stop) + "px";
      return element;
    }

    /** Its title is written where no session lies on it. */
    ghost({ id, start, end, title }, boxes) {
      const top = at(start);
      const covered = boxes.some((box) => box.top < top + 18 && box.bottom > top);
      const element = make("div", covered ? "" : title);
      element.className = "ghost";
      element.dataset.ghost = id;
      element.style.top = top + "px";
      element.style.height = Math.max(LOWEST, at(end) - top) + "px";
      return element;
    }
  }

  /** Marks it as chosen, if it is. */
  function choose(element) {
    const chosen = picked.has(element.dataset.session);
    element.toggleAttribute("data-picked", chosen);
    if (drives(element) || chosen) element.setAttribute("aria-pressed", chosen);
  }

  function fill(element, block) {
    element.className = "session";
    element.dataset.session = block.id;
    element.dataset.status = block.status;
    element.dataset.loose = block.loose;
    element.toggleAttribute("data-unfit", !block.fits);
    choose(element);
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", `${block.startText}–${block.endText} ${block.title}, ${block.word}`);
    const times = make("span");
    times.className = "times";
    const start = part("start", block.startText, "time");
    const end = part("end", block.endText, "time");
    start.dateTime = block.start;
    end.dateTime = block.end;
    times.append(start, end, part("planned", block.planned), part("late", block.late));
    const title = part("title", block.title);
    title.title = block.title;
    const marks = make("span");
    marks.className = "marks";
    marks.append(part("status", block.word), part("moved", block.moved), part("room", block.room));
    for (const { kind, text } of block.marks) {
      const mark = make("span", text);
      mark.dataset.mark = kind;
      mark.title = text;
      marks.append(mark);
    }
    const inside = make("div");
    inside.append(times, title, part("people", block.people), marks);
    element.replaceChildren(inside);
  }

  customElements.define("foyer-hours", Hours);
  customElements.define("foyer-track", Track);
  setInterval(mark, 1000);

  const drives = (element) => element.closest('.rooms[data-drives="true"]');

  /** For the scripts that act on the timeline. */
  window.foyerTimeline = {
    drives,
    picked,
    choose,
    clock,
    make,
    part,
    pixels: at,
    instant: (pixels) => Date.parse(axis.from) + (pixels / perMinute) * 60_000,
    perMinute: () => perMinute,
    say: (word, ...values) => values.reduce((text, value, index) => text.replace(`{${index}}`, value), words[word]),
    block: (element) => element.closest("foyer-track").blocks.get(element.dataset.session)?.block,
    revision: () => Number(document.querySelector("[data-revision]")?.dataset.revision ?? 0),
  };

  // what can be done with a session opens beside it; a mouse gets the time for a second click, which edits
  const SECOND_MS = 230;
  let opening = null;

  document.addEventListener("click", (event) => {
    const session = event.target.closest?.("foyer-track .session");
    const view = session && drives(session);
    clearTimeout(opening);
    if (!view || event.defaultPrevented || event.detail > 1) return;
    const open = () => view.$server.openMenu(session.dataset.session);
    if (event.pointerType === "mouse") opening = setTimeout(open, SECOND_MS);
    else open();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    if (!event.target.matches?.("foyer-track .session") || !drives(event.target)) return;
    event.preventDefault();
    drives(event.target).$server.openMenu(event.target.dataset.session);
  });
})();

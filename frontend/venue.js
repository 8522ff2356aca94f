// The plan of a level: what is pressed on it, and devices that are dragged, turned and moved by keys.
(() => {
  if (customElements.get("foyer-plan")) return;

  const PACE_MS = 120; // between two questions to the server
  const REST_MS = 700; // after the last key until what the keys did is given
  const STEP_M = 0.5;
  const TURN = 15;
  const HELD = 5; // degrees that a turn by hand keeps to; with Alt none

  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const bearing = (degrees) => ((degrees % 360) + 360) % 360;
  const revision = () => Number(document.querySelector("[data-revision]")?.dataset.revision ?? 0);

  /** A property that the server may have set before this script was there. */
  function upgraded(element, name) {
    if (!Object.hasOwn(element, name)) return;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }

  class Plan extends HTMLElement {
    connectedCallback() {
      if (!this.sheet) {
        this.sheet = make("div", "sheet");
        this.paper = make("div", "paper");
        this.stands = make("div", "stands");
        this.sheet.append(this.paper, this.stands);
        this.append(this.sheet);
        this.paper.addEventListener("click", (event) => this.press(event));
      }
      for (const name of ["words", "svg", "marks"]) upgraded(this, name);
      this.resized ??= new ResizeObserver(() => this.measure());
      this.resized.observe(this);
    }

    disconnectedCallback() {
      this.resized.disconnect();
    }

    get board() {
      return this.closest(".plan-board");
    }

    get drives() {
      return this.board.dataset.drives === "true";
    }

    get server() {
      return this.board.$server;
    }

    set words(json) {
      this.told = JSON.parse(json);
    }

    set svg(markup) {
      if (!this.paper) return Object.defineProperty(this, "svg", { value: markup, configurable: true, writable: true });
      this.paper.innerHTML = markup;
      const drawing = this.paper.querySelector("svg");
      const [x, y] = drawing.dataset.origin.split(" ").map(Number);
      const box = drawing.viewBox.baseVal;
      this.frame = { x, y, metre: Number(drawing.dataset.metre), width: box.width, height: box.height };
      this.sheet.style.width = drawing.getAttribute("width") + "px";
      this.sheet.style.aspectRatio = box.width + " / " + box.height;
      this.draw();
    }

    set marks(json) {
      if (!this.paper) return Object.defineProperty(this, "marks", { value: json, configurable: true, writable: true });
      this.shown = JSON.parse(json);
      this.draw();
    }

    measure() {
      const box = [Math.floor(this.clientWidth / 8) * 8, Math.floor(this.clientHeight / 8) * 8];
      if (!box[0] || String(box) === String(this.size)) return;
      this.size = box;
      clearTimeout(this.measuring);
      this.measuring = setTimeout(() => this.isConnected && this.server?.sized(box[0], box[1]), 150);
    }

    // ---- between the plan's metres and the sheet

    share(x, y) {
      const { frame } = this;
      return [((frame.x + x * frame.metre) / frame.width) * 100, ((frame.y - y * frame.metre) / frame.height) * 100];
    }

    /** Metres, of a point of the page. */
    metres(clientX, clientY) {
      const box = this.sheet.getBoundingClientRect();
      const { frame } = this;
      const x = ((clientX - box.left) / box.width) * frame.width;
      const y = ((clientY - box.top) / box.height) * frame.height;
      return [(x - frame.x) / frame.metre, (frame.y - y) / frame.metre];
    }

    holds(clientX, clientY) {
      const box = this.sheet.getBoundingClientRect();
      return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    }

    // ---- drawing

    draw() {
      if (!this.frame || !this.shown || this.busy) return;
      for (const old of this.paper.querySelectorAll("[data-chosen]")) old.removeAttribute("data-chosen");
      const { kind, chosen } = this.shown;
      if (kind === "place" || kind === "path")
        for (const part of this.paper.querySelectorAll(`[data-${kind}="${CSS.escape(chosen)}"]`)) part.setAttribute("data-chosen", "");
      const kept = new Map([...this.stands.querySelectorAll(".stand")].map((one) => [one.dataset.device, one]));
      for (const device of this.shown.devices) {
        const stand = kept.get(device.id) ?? this.stand(device.id);
        kept.delete(device.id);
        this.place(stand, device);
        const isChosen = kind === "device" && chosen === device.id;
        stand.toggleAttribute("data-chosen", isChosen);
      }
      for (const gone of kept.values()) gone.remove();
    }

    stand(id) {
      const stand = make("button", "stand");
      stand.type = "button";
      stand.dataset.device = id;
      stand.dataset.action = "choose-device";
      const face = make("span", "face");
      face.append(make("span", "look"), make("span", "body"));
      if (this.drives) {
        const handle = make("span", "handle");
        handle.title = this.told.turn;
        face.append(handle);
      }
      stand.append(face, make("span", "link"), make("span", "name"));
      stand.addEventListener("click", () => this.server.pressed("device", id));
      stand.addEventListener("keydown", (event) => this.key(event, stand));
      stand.addEventListener("blur", () => this.give(stand));
      this.stands.append(stand);
      return stand;
    }

    place(stand, device) {
      const [left, top] = this.share(device.x, device.y);
      stand.at = { ...device };
      stand.style.left = left + "%";
      stand.style.top = top + "%";
      stand.style.setProperty("--bearing", device.bearing + "deg");
      stand.dataset.kind = device.kind;
      stand.dataset.x = device.x;
      stand.dataset.y = device.y;
      stand.dataset.bearing = Math.round(device.bearing);
      stand.querySelector(".link").dataset.link = device.link;
      stand.querySelector(".name").textContent = device.name;
      stand.setAttribute("aria-label", device.said);
      stand.classList.toggle("right", left > 80);
    }

    press(event) {
      const part = event.target.closest("[data-path], [data-place]");
      if (!part) return this.server.pressed("", "");
      const kind = part.dataset.path ? "path" : "place";
      this.server.pressed(kind, part.dataset[kind]);
    }

    // ---- by keys

    key(event, stand) {
      if (!this.drives || event.ctrlKey || event.metaKey || event.altKey) return;
      const by = { ArrowLeft: [-STEP_M, 0], ArrowRight: [STEP_M, 0], ArrowUp: [0, STEP_M], ArrowDown: [0, -STEP_M] }[event.key];
      const turn = { "[": -TURN, "]": TURN }[event.key];
      if (!by && !turn) return;
      event.preventDefault();
      const { at } = stand;
      this.place(stand, by ? { ...at, x: at.x + by[0], y: at.y + by[1] } : { ...at, bearing: bearing(at.bearing + turn) });
      this.busy = true;
      clearTimeout(stand.timer);
      stand.timer = setTimeout(() => this.give(stand), REST_MS);
    }

    /** What the keys did, as one change. */
    give(stand) {
      if (!stand.timer) return;
      clearTimeout(stand.timer);
      stand.timer = null;
      this.put(stand.dataset.device, stand.at);
    }

    async put(id, at) {
      const seen = revision();
      await this.server.put(id, at.x, at.y, at.bearing, seen).catch(() => null);
      this.busy = false;
      this.draw();
    }
  }

  customElements.define("foyer-plan", Plan);

  // ---- by dragging: mouse, pen or touch

  let drag = null;

  const planOf = (element) => element.closest(".venue")?.querySelector("foyer-plan");

  window.foyerCarry({ take, begin, follow, put, leave });

  function take(event) {
    const device = event.target.closest?.(".stand, .tray [data-device]");
    const plan = device && planOf(device);
    if (!plan?.drives || !plan.frame) return null;
    const turns = !!event.target.closest(".handle");
    if (turns) event.preventDefault();
    return { device, plan, turns };
  }

  function begin({ device, plan, turns }, x, y) {
    const placed = device.matches(".stand");
    const at = placed ? { ...device.at } : { id: device.dataset.device, bearing: 0 };
    // what was grabbed beside its middle does not jump
    const from = placed ? device.getBoundingClientRect() : null;
    const off = from && !turns ? [x - (from.left + from.width / 2), y - (from.top + from.height / 2)] : [0, 0];
    const told = make("div", "told");
    const rope = make("div", "rope");
    plan.sheet.append(rope);
    document.body.append(told);
    let ghost = null;
    if (!placed) {
      ghost = make("div", "ghost", device.textContent);
      document.body.append(ghost);
    }
    plan.busy = true;
    plan.classList.add("dragging");
    document.documentElement.classList.add("dragging");
    device.classList.add("lifted");
    const name = device.querySelector(".name")?.textContent ?? device.textContent;
    drag = { device, plan, turns, placed, at, off, told, rope, ghost, name };
    return true;
  }

  function end() {
    drag.told.remove();
    drag.rope.remove();
    drag.ghost?.remove();
    drag.device.classList.remove("lifted");
    drag.plan.classList.remove("dragging");
    document.documentElement.classList.remove("dragging");
    drag = null;
  }

  function leave() {
    const { plan } = drag;
    end();
    plan.busy = false;
    plan.draw();
  }

  function put() {
    const { plan, at, inside, device } = drag;
    if (!inside) return leave();
    end();
    plan.put(at.id ?? device.dataset.device, at);
  }

  function follow(event) {
    drag.x = event.clientX - drag.off[0];
    drag.y = event.clientY - drag.off[1];
    if (drag.turns) turn(event);
    else move();
    tell();
  }

  function turn(event) {
    const box = drag.plan.sheet.getBoundingClientRect();
    const x = box.left + (parseFloat(drag.device.style.left) / 100) * box.width;
    const y = box.top + (parseFloat(drag.device.style.top) / 100) * box.height;
    // the handle is where people stand: they look the other way
    const degrees = (Math.atan2(event.clientX - x, y - event.clientY) * 180) / Math.PI + 180;
    drag.at.bearing = bearing(event.altKey ? Math.round(degrees) : Math.round(degrees / HELD) * HELD);
    drag.inside = true;
    drag.plan.place(drag.device, drag.at);
  }

  function move() {
    drag.inside = drag.plan.holds(drag.x, drag.y);
    const [x, y] = drag.plan.metres(drag.x, drag.y);
    drag.at.x = x;
    drag.at.y = y;
    if (drag.placed) drag.plan.place(drag.device, drag.at);
    else drag.ghost.style.transform = `translate(${drag.x}px, ${drag.y}px) translate(-50%, -50%)`;
    if (drag.inside) ask();
    else drag.near = null;
  }

  /** Asks about the newest place only, one question at a time. */
  async function ask() {
    if (drag.asking) return;
    const asked = drag;
    asked.asking = true;
    const { x, y } = asked.at;
    const pause = new Promise((resolve) => setTimeout(resolve, PACE_MS));
    const answer = await asked.plan.server.near(x, y).catch(() => null);
    if (drag === asked && asked.inside) {
      asked.near = answer && JSON.parse(answer);
      tell();
    }
    await pause;
    asked.asking = false;
    if (drag === asked && asked.inside && (asked.at.x !== x || asked.at.y !== y)) ask();
  }

  function tell() {
    const { plan, told, rope, at, near, inside, turns } = drag;
    const where = turns ? Math.round(at.bearing) + "°" : !inside ? plan.told.off : near ? plan.told.near.replace("{0}", near.said) : "…";
    told.dataset.kind = inside ? "" : "off";
    told.replaceChildren(make("strong", "", drag.name), make("span", "", where));
    told.style.left = Math.min(drag.x + 20, innerWidth - told.offsetWidth - 8) + "px";
    told.style.top = Math.max(8, drag.y - told.offsetHeight - 24) + "px";
    rope.hidden = turns || !inside || !near;
    if (rope.hidden) return;
    const box = plan.sheet.getBoundingClientRect();
    const [left, top] = plan.share(at.x, at.y);
    const [toLeft, toTop] = plan.share(near.x, near.y);
    const dx = ((toLeft - left) / 100) * box.width;
    const dy = ((toTop - top) / 100) * box.height;
    rope.style.left = left + "%";
    rope.style.top = top + "%";
    rope.style.width = Math.hypot(dx, dy) + "px";
    rope.style.transform = `rotate(${Math.atan2(dy, dx)}rad)`;
  }
})();

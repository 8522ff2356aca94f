// What a kiosk's page must do by itself: hear the scanner, type its drawn keys, lead the focus, watch the time, and say
// when its server is away. It keeps nothing: no storage, no log.
window.foyerKiosk = window.foyerKiosk || (() => {
  const SCAN_PAUSE_MS = 2000; // a scanner types faster; older keystrokes are somebody leaning on a keyboard
  const TYPING_PAUSE_MS = 200;
  const HAND_MS = 50; // nobody types one key so soon after another, six times over
  const SCAN_LENGTH = 6;
  const BEAT_MS = 10000;
  const LOOK_MS = 3000;
  const ANSWER_MS = 4000;
  const HELP_MS = 1500;
  const LOST_AFTER = 2;
  const AFTER_PRINT_MS = 2000;
  const SAY_AGAIN_MS = 30000;
  const NOTICE_MS = 8000;
  const SECOND_TAP_MS = 400;
  const SECOND_TAP_PX = 40;

  let root = null;
  let observer = null;
  let buffer = "";
  let burst = ""; // what came into a field too fast for a hand
  let before = ""; // what the field held when that began
  let lastKey = 0;
  let typing = 0;
  let timer = 0;
  let misses = 0;
  let away = false;
  let awayPage = "";
  let page = "";
  let held = ""; // the action of what has the focus
  let byHand = true; // rather than by keyboard
  let tap = { at: -Infinity, x: 0, y: 0, touch: false };
  let turnedAt = -Infinity;
  let watching = false;
  let printing = false;

  const server = () => (root && root.$server && !away ? root.$server : null);
  const field = () => root && root.querySelector("[data-field]");

  // ---- the scanner: keys and Enter, whatever the page shows

  /** With a Chinese input method on, keys come without their letter; the place of the key still tells it. */
  function character(event) {
    if (event.key.length === 1) return event.key;
    if (event.key !== "Process" && !event.isComposing) return "";
    const letter = /^(?:Key|Digit)(.)$/.exec(event.code);
    if (letter) return event.shiftKey ? letter[1] : letter[1].toLowerCase();
    return { Minus: "-", Period: ".", Slash: "/" }[event.code] || "";
  }

  function onKey(event) {
    byHand = false;
    if (event.key === "Escape") return leave(event);
    if (event.key === "Tab") return keepInDialog(event);
    if (event.target.matches && event.target.matches("[data-field]")) return onFieldKey(event);
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const now = performance.now();
    if (now - lastKey > SCAN_PAUSE_MS) buffer = "";
    lastKey = now;
    if (event.key === "Enter") {
      if (event.repeat) return event.preventDefault(); // held down, it would press what the next page offers
      if (!buffer) return; // a person pressing the focused button
      event.preventDefault();
      const code = buffer;
      buffer = "";
      if (server()) server().scanned(code);
    } else {
      const typed = character(event);
      if (typed === " " && !buffer) return; // likewise
      if (typed) event.preventDefault();
      buffer += typed;
    }
  }

  /** Escape closes what is above the page, and else goes back. */
  function leave(event) {
    const actions = ["close-help", "stay", "back", "start-over"].map((action) => `[data-action="${action}"]`);
    const way = actions.map((action) => root.querySelector(`.kiosk-veil ${action}, .kiosk-footer:not([inert]) ${action}`));
    const first = way.find((button) => button);
    if (!first) return;
    event.preventDefault();
    first.click();
  }

  function keepInDialog(event) {
    const buttons = [...root.querySelectorAll(".kiosk-veil button")];
    if (!buttons.length) return;
    const end = event.shiftKey ? buttons[0] : buttons.at(-1);
    if (buttons.includes(document.activeElement) && document.activeElement !== end) return;
    event.preventDefault();
    (event.shiftKey ? buttons.at(-1) : buttons[0]).focus();
  }

  // ---- the field and its drawn keys

  function onFieldKey(event) {
    const input = event.target;
    if (event.timeStamp - lastKey > HAND_MS || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
      burst = "";
      before = input.value;
    }
    lastKey = event.timeStamp;
    burst += character(event);
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (event.repeat) return;
    if (isScan(input)) scan(input);
    else if (!event.isComposing) finish(input);
  }

  /**
   * Whether what came was scanned. Into an empty field an input method, too, may put whole words at once: there the
   * server is asked first whether it is a code of ours.
   */
  function isScan(input) {
    const length = Number(input.dataset.length || 0);
    if (length && input.value.length > length) return true;
    if (burst.length < SCAN_LENGTH) return false;
    if (before || root.dataset.step === "verify") return true;
    return ["lookup", "where"].includes(root.dataset.step) && !/^[\p{L}\s'’-]+$/u.test(burst);
  }

  /** The field is again as it was before the scanner typed into it. */
  function scan(input) {
    clearTimeout(typing);
    const whole = input.value;
    const code = burst.length >= SCAN_LENGTH ? burst : whole;
    burst = "";
    input.value = input.dataset.length ? "" : before;
    if (server()) server().scannedInto(whole, code);
  }

  const isWhole = (input) => {
    const length = Number(input.dataset.length || 0);
    return !length || (input.value.length === length && /^[0-9]+$/.test(input.value));
  };

  function finish(input) {
    clearTimeout(typing);
    burst = "";
    const text = input.value;
    if (!isWhole(input)) input.value = "";
    else if ((text || input.dataset.empty !== undefined) && server())
      server().entered(text, Number(root.dataset.turn));
  }

  function pause(input) {
    if (isScan(input) && (before || /[0-9]/.test(burst))) return scan(input); // a scanner that sends no Enter
    burst = "";
    if (server()) server().typed(input.value);
  }

  function onInput(event) {
    const input = event.target;
    if (!input.matches("[data-field]")) return;
    clearTimeout(typing);
    capital(input);
    if (input.dataset.length) {
      if (!isWhole(input)) return;
      // keys of a keyboard may be a scan's first, and its next one puts this off; drawn ones are not
      if (event.isTrusted) typing = setTimeout(() => isWhole(input) && finish(input), TYPING_PAUSE_MS);
      else finish(input);
    } else if (input.dataset.field === "live") typing = setTimeout(() => pause(input), TYPING_PAUSE_MS);
  }

  const shifting = () => root.querySelector("[data-capitals]");

  /** As telephones do: names begin with a capital, and so do sentences. */
  function capital(input) {
    const keyboard = shifting();
    if (!keyboard) return;
    const begins = keyboard.dataset.capitals === "words" ? /(^|[\s'-])$/ : /^$/;
    keyboard.toggleAttribute("data-shifted", begins.test(input.value));
  }

  function press(key, input) {
    burst = "";
    const keyboard = shifting();
    if (key === "Enter") return finish(input);
    if (key === "Shift") return keyboard.toggleAttribute("data-shifted");
    const shifted = keyboard && keyboard.dataset.shifted !== undefined;
    if (key === "Backspace") input.value = Array.from(input.value).slice(0, -1).join("");
    else if (input.value.length < input.maxLength) input.value += shifted ? key.toUpperCase() : key;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function onClick(event) {
    const key = event.target.closest && event.target.closest("[data-key]");
    const input = field();
    if (key && input) press(key.dataset.key, input);
  }

  /** The field keeps the focus while drawn keys are touched. */
  function onPointerDown(event) {
    byHand = true;
    tap.touch = event.pointerType === "touch";
    onTouch();
  }

  function onMouseDown(event) {
    if (event.target.closest && event.target.closest("[data-key]")) event.preventDefault();
  }

  /** The second half of a double tap must not answer the page that has just come; a letter may come twice. */
  function onTap(event) {
    if (!event.isTrusted || !event.detail) return; // by keyboard
    const now = performance.now();
    const again = now - tap.at < SECOND_TAP_MS && Math.hypot(event.x - tap.x, event.y - tap.y) < SECOND_TAP_PX;
    const second = again && turnedAt > tap.at && (event.detail > 1 || tap.touch);
    const isLetter = event.target.closest && event.target.closest("[data-key]:not([data-key='Enter'])");
    if (second && !isLetter) {
      event.stopPropagation();
      event.preventDefault();
    } else Object.assign(tap, { at: now, x: event.x, y: event.y });
  }

  // ---- each new step: where the focus goes, what the camera does, and how long it may stay

  function onTurn() {
    burst = "";
    turnedAt = performance.now();
    const same = page === root.dataset.page;
    page = root.dataset.page;
    if (root.lang) document.documentElement.lang = root.lang;
    document.documentElement.dir = root.dir || "ltr";
    const source = root.querySelector(".kiosk-away");
    if (source) awayPage = source.innerHTML;
    fit();
    lead(same);
    camera();
    watchTime();
    if (root.dataset.step === "done") printBadges();
  }

  /** To what is above the page, to what was pressed if the page is still the same, else to its field or its title. */
  function lead(same) {
    const input = field();
    const dialog = root.querySelector(".kiosk-dialog h2");
    const again = same && held && !(input && byHand) && root.querySelector(`[data-action="${held}"]`);
    const target = dialog || again || input || root.querySelector("h1");
    if (target) target.focus({ preventScroll: true });
    if (input) capital(input);
  }

  /** The camera runs where a code is waited for, and nowhere else. */
  function camera() {
    const scanner = window.foyerScanner;
    if (!scanner) return;
    const hint = root.querySelector("[data-camera]");
    const box = hint && hint.querySelector(".kiosk-camera");
    if (!box) {
      if (watching) scanner.stop();
      watching = false;
      return;
    }
    if (box.firstChild) return;
    const video = document.createElement("video");
    const overlay = document.createElement("canvas");
    box.append(video, overlay);
    watching = true;
    scanner.start({
      video,
      overlay,
      url: hint.dataset.camera,
      onCode: (code) => server() && server().scanned(code),
      onState: (state) => (hint.dataset.state = state),
    });
  }

  function watchTime() {
    clearTimeout(timer);
    const limit = Number(root.dataset.timeout || 0);
    if (!limit) return;
    const turn = Number(root.dataset.turn);
    timer = setTimeout(() => {
      const current = server();
      if (current) current.timeIsUp(turn);
      // nobody may find the last person's page if the server does not answer
      timer = setTimeout(() => Number(root.dataset.turn) === turn && showAway(), ANSWER_MS);
    }, limit);
  }

  function onTouch() {
    if (root && !root.querySelector(".kiosk-dialog")) watchTime();
  }

  // ---- badges, where this browser prints them: with --kiosk-printing nobody is asked

  async function printBadges() {
    if (printing || root.dataset.prints === undefined || !server()) return;
    printing = true;
    try {
      for (let badge = await server().takeBadge(); badge; badge = await server().takeBadge()) {
        const [job, width, height, picture] = badge.split(" ");
        const printed = await print(width, height, picture).then(() => true, () => false);
        if (!server()) break;
        server().badgeSettled(job, printed);
      }
    } catch (lost) {
      // the server is away; what it does not hear of stays unsure
    } finally {
      printing = false;
    }
  }

  async function print(width, height, picture) {
    const frame = document.createElement("iframe");
    frame.className = "kiosk-print";
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    document.body.append(frame);
    try {
      const page = frame.contentDocument;
      const style = page.createElement("style");
      style.textContent =
        `@page { size: ${width}mm ${height}mm; margin: 0 } body { margin: 0 } ` +
        `img { display: block; width: ${width}mm; height: ${height}mm }`;
      const image = page.createElement("img");
      image.src = `data:image/png;base64,${picture}`;
      page.head.append(style);
      page.body.append(image);
      await image.decode();
      const done = new Promise((resolve) => frame.contentWindow.addEventListener("afterprint", resolve));
      frame.contentWindow.print(); // comes back when the printer has it, or there is none to ask
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, AFTER_PRINT_MS))]);
    } finally {
      frame.remove(); // with the badge
    }
  }

  // ---- the server

  async function beat() {
    printBadges();
    if (server()) server().beat();
    const page = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(ANSWER_MS) };
    const answer = await fetch(location.href, page).catch(() => null);
    if (answer && answer.status === 403) location.reload(); // the device's token was revoked
  }

  async function look() {
    const answer = await fetch("actuator/health", { cache: "no-store", signal: AbortSignal.timeout(ANSWER_MS) })
      .then((response) => response.status < 500)
      .catch(() => false);
    if (answer && away) return location.reload();
    misses = answer ? 0 : misses + 1;
    if (misses >= LOST_AFTER) showAway();
  }

  function showAway() {
    if (away || !root) return;
    away = true;
    clearTimeout(timer);
    observer.disconnect();
    if (window.foyerScanner) window.foyerScanner.stop();
    const kiosk = document.createElement("div");
    kiosk.className = "kiosk";
    kiosk.dataset.kiosk = root.dataset.kiosk;
    kiosk.dataset.step = "offline";
    kiosk.innerHTML =
      '<div class="kiosk-page"><div class="kiosk-content"><div class="kiosk-mark away" aria-hidden="true"></div>' +
      `${awayPage}</div></div>`;
    const cry = root.querySelector(".kiosk-takeover");
    if (cry) kiosk.replaceChildren(cry.cloneNode(true)); // an emergency outlives the server
    root.replaceWith(kiosk); // with it goes whatever was shown of a person
    root = kiosk;
    burst = buffer = before = "";
  }

  /** What is largest on a page gives way until all of it is in sight; of what was found, the best that there is room for. */
  function fit() {
    if (!root) return;
    const parts = [...root.querySelectorAll(".kiosk-content, .way-plan, .way-sorry, .where-offers")];
    const controls = root.querySelector(".way > .kiosk-controls");
    const bottom = (part) => part.offsetTop + part.offsetHeight; // the pages come in from below, which counts as height
    const isOver = (part) => part.scrollHeight > part.clientHeight + 1 && part.clientHeight > 0;
    const page = controls && controls.parentElement;
    const isPageOver = () => page && page.offsetHeight > 0 && bottom(controls) > bottom(page) + 1;
    for (let size = 1; size > 0.3; size -= 0.08) {
      root.style.setProperty("--fit", size.toFixed(2));
      if (!parts.some(isOver) && !isPageOver()) break;
    }
    const found = root.querySelector(".where .kiosk-found");
    if (!found) return;
    const each = [...found.children];
    each.forEach((one) => (one.hidden = false));
    const end = found.getBoundingClientRect().bottom + 1;
    each.filter((one) => one.getBoundingClientRect().bottom > end).forEach((one) => (one.hidden = true));
  }

  function tellSize() {
    if (server()) server().sized(innerWidth, innerHeight);
  }

  /** An emergency is as large as the page has room for. */
  function fitCry() {
    const cry = root && root.querySelector(".kiosk-takeover");
    if (!cry) return;
    for (let size = Math.max(innerWidth, innerHeight) * 0.06; size > 12; size *= 0.95) {
      root.style.setProperty("--cry", `${size}px`);
      if (cry.scrollHeight <= cry.clientHeight && cry.scrollWidth <= cry.clientWidth) break;
    }
  }

  /** Several notices take turns, so that the step below stays as it is. */
  function turnNotices() {
    const notices = root ? [...root.querySelectorAll(".kiosk-notices > *")] : [];
    if (!notices.length) return;
    const shown = notices.findIndex((notice) => "turn" in notice.dataset);
    notices.forEach((notice) => delete notice.dataset.turn);
    notices[(shown + 1) % notices.length].dataset.turn = "";
  }

  let listening = 0;

  /** Asks again when what is told holds no longer. */
  function listenIn(pause) {
    clearTimeout(listening);
    listening = setTimeout(() => server() && server().listen(), Math.min(pause, 2 ** 31 - 1));
  }

  let crying = 0;

  /** Language, text, language, text, …; what is urgent is said again until something else is. */
  function say(words, urgent) {
    clearTimeout(crying);
    fitCry();
    if (!window.speechSynthesis) return;
    if (urgent || !words.length) speechSynthesis.cancel();
    if (!words.length) return;
    for (let i = 0; i < words.length; i += 2) {
      const spoken = new SpeechSynthesisUtterance(words[i + 1]);
      spoken.lang = words[i];
      speechSynthesis.speak(spoken);
    }
    if (urgent) crying = setTimeout(() => say(words, true), SAY_AGAIN_MS);
  }

  return {
    say,
    listenIn,
    attach(element) {
      const first = !root;
      root = element;
      if (observer) observer.disconnect();
      observer = new MutationObserver(onTurn);
      observer.observe(root, { attributes: true, attributeFilter: ["data-turn", "data-timeout"] });
      onTurn();
      if (!first) return;
      document.addEventListener("keydown", onKey, true);
      document.addEventListener("input", onInput);
      document.addEventListener("click", onClick);
      document.addEventListener("click", onTap, true);
      document.addEventListener("pointerdown", onPointerDown, { passive: true });
      document.addEventListener("mousedown", onMouseDown);
      document.addEventListener("focusin", (event) => (held = event.target.dataset.action || ""));
      document.addEventListener("keydown", onTouch);
      document.addEventListener("touchstart", () => {}, { passive: true }); // so that :active shows on touch
      document.addEventListener("contextmenu", (event) => event.preventDefault());
      // nobody finds the last person's page by the browser's way back
      addEventListener("pagehide", () => root.replaceChildren());
      addEventListener("pageshow", (event) => event.persisted && location.reload());
      setInterval(() => root.dataset.help && server() && server().askHelp(), HELP_MS);
      tellSize();
      addEventListener("resize", () => [fit, fitCry, tellSize].forEach((each) => each()));
      setInterval(turnNotices, NOTICE_MS);
      setInterval(beat, BEAT_MS);
      setInterval(look, LOOK_MS);
      beat();
    },
  };
})();

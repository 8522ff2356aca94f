// What a kiosk's page must do by itself: hear the scanner, type its drawn keys, watch the time, and say when its server
// is away. It keeps nothing: no storage, no log.
window.foyerKiosk = window.foyerKiosk || (() => {
  const SCAN_PAUSE_MS = 2000; // a scanner types faster; older keystrokes are somebody leaning on a keyboard
  const TYPING_PAUSE_MS = 200;
  const HAND_MS = 50; // nobody types one key so soon after another, six times over
  const SCAN_LENGTH = 6;
  const BEAT_MS = 10000;
  const LOOK_MS = 3000;
  const ANSWER_MS = 4000;
  const LOST_AFTER = 2;

  let root = null;
  let observer = null;
  let buffer = "";
  let burst = ""; // what came into a field too fast for a hand
  let lastKey = 0;
  let typing = 0;
  let timer = 0;
  let misses = 0;
  let away = false;

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
    if (event.target.matches && event.target.matches("[data-field]")) return onFieldKey(event);
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const now = performance.now();
    if (now - lastKey > SCAN_PAUSE_MS) buffer = "";
    lastKey = now;
    if (event.key === "Enter") {
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

  // ---- the field and its drawn keys

  function onFieldKey(event) {
    if (event.timeStamp - lastKey > HAND_MS) burst = "";
    lastKey = event.timeStamp;
    burst += character(event);
    if (event.key === "Enter" && !event.isComposing) finish(event.target);
  }

  /** A scan while a proof is asked for is one; as a wrong proof it would soon lock the kiosk. */
  function scannedAsProof(input) {
    if (root.dataset.step !== "verify") return "";
    const length = Number(input.dataset.length || 0);
    if (burst.length >= SCAN_LENGTH) return burst;
    return length && input.value.length > length ? input.value : "";
  }

  const isWhole = (input) => {
    const length = Number(input.dataset.length || 0);
    return !length || (input.value.length === length && /^[0-9]+$/.test(input.value));
  };

  function finish(input) {
    clearTimeout(typing);
    const scan = scannedAsProof(input);
    burst = "";
    const text = input.value;
    const current = server();
    if (!text || !current) return;
    if (scan) current.scanned(scan);
    else if (isWhole(input)) current.entered(text);
    if (scan || !isWhole(input)) input.value = "";
  }

  function onInput(event) {
    const input = event.target;
    if (!input.matches("[data-field]")) return;
    clearTimeout(typing);
    if (input.dataset.length) {
      if (!isWhole(input)) return;
      // keys of a keyboard may be a scan's first, and its next one puts this off; drawn ones are not
      if (event.isTrusted) typing = setTimeout(() => isWhole(input) && finish(input), TYPING_PAUSE_MS);
      else finish(input);
    } else if (input.dataset.field === "live")
      typing = setTimeout(() => server() && server().typed(input.value), TYPING_PAUSE_MS);
  }

  function onClick(event) {
    const key = event.target.closest && event.target.closest("[data-key]");
    const input = field();
    if (!key || !input) return;
    burst = "";
    if (key.dataset.key === "Enter") return finish(input);
    if (key.dataset.key === "Backspace") input.value = Array.from(input.value).slice(0, -1).join("");
    else input.value += key.dataset.key;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // ---- each new step: where the focus goes, and how long it may stay

  function onTurn() {
    burst = "";
    const dialog = root.querySelector(".kiosk-dialog h2");
    const input = field();
    if (dialog) dialog.focus({ preventScroll: true });
    else if (input) input.focus({ preventScroll: true });
    else {
      const title = root.querySelector("h1");
      if (title) title.focus({ preventScroll: true });
    }
    watchTime();
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

  // ---- the server

  async function beat() {
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
    const kiosk = document.createElement("div");
    kiosk.className = "kiosk";
    kiosk.dataset.kiosk = root.dataset.kiosk;
    kiosk.dataset.step = "offline";
    kiosk.innerHTML =
      '<div class="kiosk-page"><div class="kiosk-mark away" aria-hidden="true"></div>' +
      '<div class="kiosk-half" lang="zh"><h1>请稍候</h1>' +
      '<p class="kiosk-say">自助机正在重新连接，您现在可到服务台签到。</p></div>' +
      '<div class="kiosk-half" lang="en"><h1>One moment, please</h1>' +
      '<p class="kiosk-say">The kiosk is reconnecting. The desk can check you in now.</p></div></div>';
    root.replaceWith(kiosk); // with it goes whatever was shown of a person
    root = kiosk;
  }

  return {
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
      document.addEventListener("pointerdown", onTouch, { passive: true });
      document.addEventListener("keydown", onTouch);
      document.addEventListener("touchstart", () => {}, { passive: true }); // so that :active shows on touch
      document.addEventListener("contextmenu", (event) => event.preventDefault());
      setInterval(beat, BEAT_MS);
      setInterval(look, LOOK_MS);
      beat();
    },
  };
})();

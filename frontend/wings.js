// The tablet in the wings: it stays awake, and a lock keeps a stray hand from doing anything.
(() => {
  if (window.foyerWings) return;
  window.foyerWings = true;

  const LONG_PRESS = 900;
  const wings = () => document.querySelector(".wings");

  let awake = null;

  async function stayAwake() {
    if (!navigator.wakeLock || !wings() || document.visibilityState !== "visible" || (awake && !awake.released)) return;
    try {
      awake = await navigator.wakeLock.request("screen");
    } catch {
      // a browser that saves power says no: asked again at the next touch
    }
  }

  document.addEventListener("visibilitychange", stayAwake);
  document.addEventListener("pointerdown", stayAwake);
  setInterval(() => (wings() ? stayAwake() : (awake?.release(), (awake = null))), 5000);
  stayAwake();

  let opening = null;

  function stop() {
    clearTimeout(opening);
    opening = null;
    wings()?.removeAttribute("data-opening");
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest?.('.wings [data-action="lock"]')) wings().dataset.locked = "";
  });

  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.('.wings [data-action="unlock"]')) return;
    wings().dataset.opening = "";
    opening = setTimeout(() => {
      stop();
      delete wings().dataset.locked;
    }, LONG_PRESS);
  });

  for (const end of ["pointerup", "pointercancel", "pointerleave"]) document.addEventListener(end, stop);
  document.addEventListener("contextmenu", (event) => {
    if (event.target.closest?.(".wings .lock")) event.preventDefault();
  });
})();

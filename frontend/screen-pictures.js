'use strict';
/* Pictures and clips in turn: each picture as long as the screen says, each clip to its end. What cannot be shown is
   passed over. */
(() => {
  const main = document.querySelector('main');
  const stay = +main.dataset.pictureSeconds * 1_000;
  let shown = null;
  let next = null;

  const all = () => [...main.querySelectorAll('.pictures > *')];
  const broken = (one) => one.error || one.matches('img') && one.complete && !one.naturalWidth;

  function turn() {
    const pictures = all();
    const from = pictures.indexOf(shown);
    const order = pictures.map((_, i) => pictures[(from + 1 + i) % pictures.length]);
    show(order.find((one) => !broken(one)) ?? order[0]);
  }

  function show(one) {
    clearTimeout(next);
    next = setTimeout(turn, stay);
    if (!one) return;
    for (const other of all()) {
      other.hidden = other !== one;
      if (other !== one && other.matches('video')) other.pause();
    }
    const changed = shown !== one;
    shown = one;
    if (changed) one.classList.add('fade');
    if (!one.matches('video')) return;
    one.currentTime = 0;
    one.play().then(() => { clearTimeout(next); }, () => { /* its turn passes like a picture's */ });
    one.onended = turn;
    one.onerror = turn;
    one.onstalled = () => { clearTimeout(next); next = setTimeout(turn, stay); };
  }

  // the region may be drawn anew at any time
  new MutationObserver(() => { if (all().length && !all().includes(shown)) turn(); })
    .observe(main, { childList: true, subtree: true });
  turn();
})();

'use strict';
/* The way on a phone: takes what is new from the server, keeps the switch for step-free, and works on without a network. */
(() => {
  const main = document.querySelector('main');
  const set = main.dataset;
  const asOf = document.querySelector('.as-of');
  const SILENT_MS = 25_000;
  const ASK_MS = 30_000;

  document.documentElement.classList.add('scripted');

  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: set.zone, hour: '2-digit', minute: '2-digit' });

  function heard(message) {
    set.asOf = message.now;
    set.revision = message.revision;
    asOf.textContent = asOf.dataset.pattern.replace('{0}', clock.format(Date.parse(message.now)));
  }

  function link(state) {
    if (set.link !== state) set.link = state;
  }

  // ---- what is new

  function show(message) {
    const stepFree = main.querySelector('[data-action=stepfree]')?.checked;
    const focused = document.activeElement?.dataset?.action;
    main.innerHTML = message.html;
    set.mark = message.mark;
    set.place = message.place;
    if (message.room) set.room = message.room; else delete set.room;
    choose(stepFree);
    if (focused) main.querySelector(`[data-action="${focused}"]`)?.focus();
    main.classList.remove('fresh');
    void main.offsetWidth; // begins the animation anew
    main.classList.add('fresh');
    keep();
  }

  /** Sets the switch, and what follows from it: where one goes, and what the other language shows. */
  function choose(stepFree) {
    const box = main.querySelector('[data-action=stepfree]');
    if (!box) return;
    if (stepFree !== undefined) box.checked = stepFree;
    const goal = [...main.querySelectorAll('.goal')].find((one) => one.checkVisibility());
    if (goal) set.place = goal.dataset.place;
    for (const language of main.querySelectorAll('[data-action=language]')) {
      const other = new URL(language.href);
      if (box.checked) other.searchParams.set('stepfree', 'true'); else other.searchParams.delete('stepfree');
      language.href = other.search;
    }
  }

  /** Without a network the page that is kept may be one with another switch and another beginning than the address. */
  function match() {
    const asked = new URLSearchParams(location.search);
    choose(asked.get('stepfree') === 'true');
    const from = main.querySelector('.start')?.dataset.from;
    const notice = main.querySelector('.other-start');
    if (notice) notice.hidden = from === asked.get('from')?.trim();
  }

  let source = null;
  let lastHeard = 0;
  let tries = 0;
  let waiting = null;

  function connect() {
    source?.close();
    const ask = new URLSearchParams(location.search);
    ask.set('mark', set.mark);
    if (!ask.has('lang')) ask.set('lang', document.documentElement.lang);
    source = new EventSource(location.pathname.replace(/\/$/, '') + '/stream?' + ask);
    lastHeard = performance.now();
    const on = (name, handle) => source.addEventListener(name, (event) => {
      lastHeard = performance.now();
      tries = 0;
      const message = JSON.parse(event.data);
      handle(message);
      heard(message);
      link('live');
    });
    on('beat', () => {});
    on('change', show);
    source.onerror = () => { source.close(); link('offline'); reconnect(); };
  }

  function reconnect() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { waiting = null; connect(); }, Math.min(ASK_MS, 800 * 2 ** tries++) * (0.5 + Math.random()));
  }

  setInterval(() => {
    if (document.hidden || waiting) return;
    if (performance.now() - lastHeard > SILENT_MS) { link('offline'); reconnect(); }
  }, 1_000);

  // a phone in a pocket needs no news, and asks when it is looked at again
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { source?.close(); clearTimeout(waiting); waiting = null; } else { tries = 0; connect(); }
  });
  addEventListener('online', () => { tries = 0; connect(); });
  addEventListener('offline', () => link('offline'));

  // ---- what is chosen

  function remember(name, value) {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    return address;
  }

  main.addEventListener('change', (event) => {
    const { action } = event.target.dataset;
    if (action === 'stepfree') {
      history.replaceState(null, '', remember('stepfree', event.target.checked ? 'true' : null));
      choose();
      keep();
    }
    if (action === 'from' && event.target.value) location.assign(remember('from', event.target.value));
  });

  // ---- kept for when there is no network

  async function keep() {
    if (!navigator.serviceWorker) return;
    try {
      await navigator.serviceWorker.register('/foyer/go-worker.js', { scope: '/go/' });
      await navigator.serviceWorker.ready;
      const pictures = [...main.querySelectorAll('svg image')].map((image) => image.getAttribute('href'));
      const kept = await caches.open('foyer-go-1');
      await Promise.allSettled([remember('stepfree', null).href, ...new Set(pictures)].map((address) => kept.add(address)));
      set.kept = 'true';
    } catch { /* no secure connection: it works as long as it is open */ }
  }

  // what was true when the server last spoke is said until it speaks again
  match();
  link(navigator.onLine ? set.link : 'offline');
  connect();
  keep();
})();

'use strict';
/* A hall screen: swaps the regions that the server sends, counts down, turns pages, fits texts to the room they have,
   says what it shows, and goes on by its own clock when the server is gone. */
(() => {
  const main = document.querySelector('main');
  const body = main.querySelector('.body');
  const set = main.dataset;

  const SILENT_MS = 25_000; // two heartbeats and a half
  const DEAD_MS = 45_000;
  const PAGE_MS = 12_000;
  const TURN_MS = 10_000;
  const FRESH_MS = 60_000;
  const SAY_AGAIN_MS = 30_000;
  const LATE_MS = 500;
  const HOUR_MS = 3_600_000;
  const MM_PER_INCH = 25.4;
  const MM_PER_METRE = 6; // capitals of titles; the rest has half of it
  const CAPITALS = 0.7; // their height in an em, of the usual sans serifs
  const COLUMN_EM = 10; // a lobby column is at least this wide, in letters of its titles

  const LINE = 0.78; // of a line of digits, which have nothing below them, in their size
  const LEAST = 0.46; // of the screen's height: the size of a stage timer's digits, and beside a message
  const LEAST_BESIDE_TEXT = 0.3;
  const LEAST_TEXT = 0.42; // of a title: the size of a message, and of a short one
  const LEAST_SHORT = 0.75;
  const SHORT = 40;

  const LARGER = [2.5, 2, 1.75, 1.5, 1.25]; // how much larger than it must be a whole page may be
  const STAGE_LARGER = [1.5, 1.25];
  const TURN_SCALES = [2, 1.75, 1.5, 1.25, 1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6]; // the same of a page among several
  const ON_ONE_PAGE = [1, 0.92, 0.85, 0.78, 0.72, 0.66];
  const GROW = [2, 1.75, 1.5, 1.25, 1]; // how much larger than it must be a lone title may be

  const reload = () => location.reload();
  if (set.layout === 'closed') return;

  // ---- time: the server's, carried on by this machine's

  const memory = {
    key: 'foyer:' + location.pathname + location.search,
    read() { try { return JSON.parse(localStorage.getItem(this.key)) ?? {}; } catch { return {}; } },
    write(value) { try { localStorage.setItem(this.key, JSON.stringify(value)); } catch { /* full or forbidden */ } },
  };
  const speed = +set.speed; // 1, but in a fast rehearsal
  let offset = memory.read().offset ?? 0; // at the instant of this machine at which the server last told the time
  let toldAt = Date.now();
  const now = () => toldAt + offset + (Date.now() - toldAt) * speed;

  const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: set.zone, hour: '2-digit', minute: '2-digit' });

  function heard(serverNow) {
    if (!serverNow) return;
    // Words of the time come late by what the network takes: the earliest is the truest, so that no second is shown twice.
    const ahead = Date.parse(serverNow) - now();
    if (ahead > 0 || ahead < -LATE_MS * speed) {
      toldAt = Date.now();
      offset = Date.parse(serverNow) - toldAt;
    }
    set.asOf = serverNow;
    remember();
  }

  const remember = () => memory.write({ ...memory.read(), offset, asOf: set.asOf, revision: shown.revision });

  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** Clock and countdowns. Returns whether a text has become longer or shorter, so that things must be fitted anew. */
  function tell() {
    for (const clock of main.querySelectorAll('.clock')) write(clock, clockFormat.format(now()));
    let moved = tellStage();
    for (const counter of main.querySelectorAll('[data-pattern]')) {
      const left = Date.parse(counter.dataset.until) - now();
      const minutes = Math.ceil(left / 60_000);
      const text = left > HOUR_MS ? '' : minutes < 1 ? counter.dataset.zero
        : counter.dataset.pattern.replace('{0}', minutes);
      moved ||= counter.textContent.length !== text.length;
      write(counter, text);
    }
    return moved;
  }

  // ---- a stage timer: the seconds, and how urgent they are

  const digits = (seconds) => seconds > 3_600
    ? Math.floor(Math.ceil(seconds / 60) / 60) + ':' + String(Math.ceil(seconds / 60) % 60).padStart(2, '0')
    : String(Math.floor(seconds / 60)).padStart(2, '0') + ':' + String(seconds % 60).padStart(2, '0');

  function levelOf(phase, left) {
    if (phase === 'held') return 'held';
    if (phase === 'idle') return left > 0 ? 'idle' : 'due';
    if (left < 0) return 'over';
    const passed = set.thresholds.split(',').filter((minutes) => left <= minutes * 60_000).length;
    return passed === 0 ? 'calm' : passed < set.thresholds.split(',').length ? 'soon' : 'last';
  }

  /** Returns whether it reads so differently that it must be fitted anew. */
  function tellStage() {
    const stage = body.querySelector('.stage');
    if (!stage) { delete set.phase; delete set.level; return false; }
    const face = stage.querySelector('.digits');
    const left = face.dataset.until ? Date.parse(face.dataset.until) - now() : face.dataset.left * 1_000;
    const level = levelOf(stage.dataset.phase, left);
    const over = level === 'over';
    const seconds = over ? Math.floor(-left / 1_000) : Math.max(0, Math.ceil(left / 1_000));
    const text = (over ? '+' : '') + digits(seconds);
    const moved = set.level !== level || face.textContent.length !== text.length;
    set.level = level;
    set.phase = over ? 'overtime' : stage.dataset.phase;
    face.toggleAttribute('data-hours', seconds > 3_600);
    write(face, text);
    for (const word of stage.querySelectorAll('.word')) word.hidden = word.dataset.level !== level;
    const gone = level === 'idle' ? 0 : Math.min(1, Math.max(0, 1 - left / 1_000 / face.dataset.length));
    stage.querySelector('.bar i').style.width = gone * 100 + '%';
    return moved;
  }

  /** At the very turn of each second; where the clock runs fast, not faster than a screen can show. */
  function tickStage() {
    const until = body.querySelector('.digits')?.dataset.until;
    if (until && tell()) fit();
    const left = until ? Date.parse(until) - now() : 0;
    setTimeout(tickStage, Math.max(50, (((left % 1_000) + 1_000) % 1_000 + 1) / speed));
  }

  // ---- a message to the stage, and that it was read

  let read = null; // the message that was marked here, until the server has it

  function press(event) {
    const band = body.querySelector('.band[data-action=read]');
    if (!band || event.repeat || window.top !== window) return;
    read = band.dataset.message;
    showRead();
    sendRead();
  }

  function sendRead() {
    const unread = body.querySelector('.band[data-action=read]')?.dataset.message;
    if (!read || read !== unread) return;
    fetch(base + '/read' + location.search, {
      method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ sentAt: read }),
    }).then((response) => { if (!response.ok) throw response.status; })
      .catch((status) => { if (+status) { read = null; showRead(); } }); // without a server it is sent later
  }

  let flashed = null;

  function showRead() {
    const band = body.querySelector('.band');
    if (!band) { flashed = null; return; }
    band.toggleAttribute('data-pressed', band.dataset.message === read);
    band.toggleAttribute('data-new', !band.dataset.read && band.dataset.message !== flashed);
    flashed = band.dataset.message;
  }

  // ---- sizes: letters as high as the distance asks for

  function size() {
    const style = document.documentElement.style;
    const pixelsPerMm = Math.hypot(innerWidth, innerHeight) / (set.diagonal * MM_PER_INCH);
    const title = set.distance * MM_PER_METRE / CAPITALS * pixelsPerMm;
    style.setProperty('--title', title + 'px');
    style.setProperty('--rest', title / 2 + 'px');
    style.setProperty('--fit', 1);
    if (set.brand) style.setProperty('--foyer-brand', set.brand);
    return title;
  }

  // ---- fitting: a text that is too long ends in an ellipsis after a whole word

  const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const segmenters = new Map();

  function words(text, language) {
    if (!window.Intl?.Segmenter) return text.split(/(?<=\s)/);
    const key = language || 'und';
    if (!segmenters.has(key)) segmenters.set(key, new Intl.Segmenter(key, { granularity: 'word' }));
    const parts = [];
    for (const { segment, isWordLike } of segmenters.get(key).segment(text)) {
      const opens = parts.length && /[\s(（「『《“‘]$/.test(parts.at(-1));
      if (parts.length && !isWordLike && !/[\s(（「『《“‘]/.test(segment)) parts[parts.length - 1] += segment;
      else if (opens && !/\s$/.test(parts.at(-1))) parts[parts.length - 1] += segment;
      else parts.push(segment);
    }
    return parts;
  }

  /** Chinese and Japanese may break between words only, where the browser would break anywhere. */
  function put(element, parts) {
    if (!CJK.test(parts.join(''))) element.textContent = parts.join('');
    else element.replaceChildren(...parts.flatMap((part, i) => i ? [document.createElement('wbr'), part] : [part]));
  }

  /** Returns the titles that are too long for their lines; cuts them unless it is enough to know. */
  function cutTitles(justAsk, within = body) {
    const titles = [...main.querySelectorAll('[data-lines]')].filter((title) => title.offsetParent);
    for (const title of titles) {
      title.full ??= title.textContent;
      title.parts ??= words(title.full, title.lang);
      put(title, title.parts);
    }
    const roomy = within.hasAttribute('data-large') || set.layout === 'stage-timer' && innerHeight > innerWidth;
    // where there is much room, every title may have two lines, and one that stands alone three
    const least = !roomy ? 1 : set.layout === 'next-up' ? 3 : 2;
    const tooLong = (title) =>
      title.offsetHeight > (Math.max(least, +title.dataset.lines) + 0.5) * parseFloat(getComputedStyle(title).lineHeight);
    const long = titles.filter(tooLong);
    if (!justAsk) cut(long, tooLong);
    return long;
  }

  /** All at once, step by step: each look at a page that was just written to lays it out anew. */
  function cut(titles, tooLong) {
    const end = (parts) => parts.join('').replace(/[\s\p{P}]+$/u, '') + '…';
    const write = (title, most) => put(title, words(end(title.parts.slice(0, most)), title.lang));
    let searched = titles.map((title) => ({ title, fits: 0, not: title.parts.length }));
    const all = searched;
    while ((searched = searched.filter(({ fits, not }) => not - fits > 1)).length) {
      for (const one of searched) write(one.title, (one.fits + one.not) >> 1);
      const wrong = searched.map(({ title }) => tooLong(title));
      searched.forEach((one, i) => { one[wrong[i] ? 'not' : 'fits'] = (one.fits + one.not) >> 1; });
    }
    for (const { title, fits } of all) if (fits) write(title, fits); else cutLetters(title, tooLong);
  }

  /** One word alone is too long: it is cut where it must be. */
  function cutLetters(title, tooLong) {
    const letters = [...title.full];
    let fits = 1;
    let not = letters.length;
    while (not - fits > 1) {
      const middle = (fits + not) >> 1;
      title.textContent = letters.slice(0, middle).join('') + '…';
      if (tooLong(title)) not = middle; else fits = middle;
    }
    title.textContent = letters.slice(0, fits).join('') + '…';
  }

  let pages = 1;
  let page = 0;

  function fit() {
    const title = size();
    fitNotices();
    const fitLayout = body.querySelector('.takeover') ? fitTakeover : FITS[set.layout] ?? fitParts;
    const fits = (scale) => {
      document.documentElement.style.setProperty('--fit', scale);
      return fitLayout(scale > 1, title * scale);
    };
    const larger = (set.layout === 'stage-timer' ? STAGE_LARGER : LARGER).some((scale) => fits(scale) && pages === 1);
    // a signpost is read in passing: rather all its lines at once, a little smaller, than in turn
    const whole = !larger && set.layout === 'wayfinding' && ON_ONE_PAGE.some((scale) => fits(scale) && pages === 1);
    for (let scale = 1; !larger && !whole && !fits(scale) && scale > 0.3;) scale *= 0.92;
    set.fitted = innerWidth + 'x' + innerHeight;
    showPage();
  }

  /** What pictures leave of the body to the programme. */
  function area() {
    const area = { left: 0, top: 0, width: body.clientWidth, height: body.clientHeight };
    const side = region('side');
    if (!side) return area;
    const gap = parseFloat(getComputedStyle(main).fontSize);
    const first = set.side === 'left';
    if (innerWidth > innerHeight) {
      area.width -= side.offsetWidth + gap;
      if (first) area.left = side.offsetWidth + gap;
    } else {
      area.height -= side.offsetHeight + gap;
      if (first) area.top = side.offsetHeight + gap;
    }
    return area;
  }

  const overflows = (element) =>
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;

  /** Leaves out what comes last in the day, then what is least needed; nothing where letters are larger than they must be. */
  function fitDoor(larger) {
    pages = 1;
    const optional = [...body.querySelectorAll('.row'), ...body.querySelectorAll('.heading')];
    const least = [...body.querySelectorAll('.people')];
    for (const part of [...optional, ...least]) part.hidden = false;
    const fits = (grow) => {
      body.style.setProperty('--grow', grow);
      body.toggleAttribute('data-large', larger || grow > 1);
      const cut = cutTitles(larger);
      return !cut.some((title) => larger || title.closest('.now')) && !overflows(body);
    };
    if (larger && !fits(1)) return false;
    if (GROW.some(fits)) return true; // as large as all of the day leaves room for
    const parts = [...least, ...optional.filter((part) => part.matches('.heading')),
      ...optional.filter((part) => part.matches('.row'))];
    while (overflows(body) && parts.length) parts.pop().hidden = true;
    for (const heading of body.querySelectorAll('.heading'))
      if (!heading.parentElement.querySelector('.row:not([hidden])')) heading.hidden = true;
    return !overflows(body);
  }

  /** The digits take all the room that the rest leaves, and the rest gives way before they get small. */
  function fitStage(larger, title) {
    pages = 1;
    cutTitles();
    const text = body.querySelector('.band .text');
    const face = body.querySelector('.face');
    if (larger && text) return false;
    if (!face) return fitText(text, title, () => !overflows(body)) && !overflows(body);
    body.style.setProperty('--face', 'none');
    body.style.setProperty('--digits', '100px');
    const widest = face.clientWidth / face.firstElementChild.getBoundingClientRect().width * 100;
    const least = Math.min(widest, innerHeight * (text ? LEAST_BESIDE_TEXT : LEAST));
    if (!fitText(text, title, () => face.clientHeight / LINE >= least && !overflows(body))) return false;
    const most = Math.min(widest, face.clientHeight / LINE);
    body.style.setProperty('--digits', most + 'px');
    body.style.setProperty('--face', most * LINE + 'px');
    return most >= least && !overflows(body) && !overflows(main) && !(larger && most < widest);
  }

  /** As large as a title, or as fits while it is no smaller than all else; where there is no text, whether it fits. */
  function fitText(text, title, fits) {
    if (!text) return fits();
    const least = text.textContent.length <= SHORT ? LEAST_SHORT : LEAST_TEXT;
    for (let size = title; size > title * least; size *= 0.96) {
      body.style.setProperty('--words', size + 'px');
      if (fits() && !overflows(text)) return true;
    }
    return false;
  }

  // ---- notices: at the foot of the page, in turns where there are several or one is long; an emergency is the page

  const MOST_OF_HEIGHT = 0.34;
  let turns = []; // which notice, and which of its languages alone, or null for all
  let turn = 0;

  function breakByWords(element) {
    for (const text of element.querySelectorAll('.text .said, .more .said')) {
      if (text.parts) continue;
      text.parts = words(text.textContent, text.lang);
      put(text, text.parts);
    }
  }

  function showTurn() {
    const bar = region('notice');
    if (!bar) return;
    turn %= Math.max(1, turns.length);
    for (const notice of bar.querySelectorAll('.notice')) {
      notice.hidden = notice !== turns[turn]?.notice;
      const only = turns[turn]?.only;
      notice.style.setProperty('--notice', turns[turn]?.scale ?? 1);
      if (only === null || only === undefined) delete notice.dataset.only; else notice.dataset.only = only;
    }
    bar.dataset.turns = turns.length > 1 ? (turn + 1) + '/' + turns.length : '';
  }

  function fitNotices() {
    const bar = region('notice') ?? body.querySelector('[data-region=told]');
    const style = document.documentElement.style;
    style.setProperty('--notice', 1);
    turns = [];
    if (!bar) return;
    const notices = [...bar.querySelectorAll('.notice')];
    breakByWords(bar);
    if (bar.dataset.region === 'told') {
      for (const scale of [1.9, 1.7, 1.5, 1.3, 1.15, 1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55]) {
        style.setProperty('--notice', scale);
        if (!overflows(body) && bar.scrollHeight <= body.clientHeight + 1) return;
      }
      return;
    }
    const most = innerHeight * MOST_OF_HEIGHT;
    const fits = (notice, only, scale = 1) => {
      turns = [{ notice, only, scale }];
      turn = 0;
      showTurn();
      return bar.offsetHeight <= most && !overflows(bar);
    };
    const kept = turn;
    bar.style.minHeight = '';
    const all = [];
    for (const notice of notices) {
      const several = set.turn === undefined && languages.length > 1 && notice.querySelector('[data-turn="1"]');
      if (fits(notice, null) || !several) all.push({ notice, only: null });
      else for (let i = 0; i < languages.length; i++) all.push({ notice, only: String(i) });
    }
    const heights = all.map((one) => { // each as large as it can be: a long one makes no other small
      for (one.scale = 1; one.scale > 0.5 && !fits(one.notice, one.only, one.scale);) one.scale *= 0.94;
      return bar.offsetHeight;
    });
    bar.style.minHeight = Math.max(...heights) + 'px'; // the page stays as it is while they take turns
    turns = all;
    turn = kept;
    showTurn();
  }

  function turnNotice() {
    if (turns.length < 2 || body.querySelector('.takeover')) return;
    turn++;
    showTurn();
    fade(region('notice'));
  }

  /** As large as the page has room for. */
  function fitTakeover() {
    pages = 1;
    const page = body.querySelector('.takeover');
    breakByWords(page);
    for (let size = innerHeight * 0.2; size > 10; size *= 0.95) {
      body.style.setProperty('--cry', size + 'px');
      if (!overflows(body) && !overflows(page)) break;
    }
    return true;
  }

  // ---- a voice, where this device has one and may use it

  const said = new Set(memory.read().said ?? []);
  let speaking = ''; // the spoken notices that are shown

  function speak(element) {
    for (const part of element.querySelectorAll('.text .said, .more .said')) {
      const words = new SpeechSynthesisUtterance(part.textContent);
      words.lang = part.lang || document.documentElement.lang;
      speechSynthesis.speak(words);
    }
  }

  /** Each notice once; an emergency again and again while it stands. */
  function speakNotices(again) {
    if (!window.speechSynthesis || window.top !== window) return;
    const notices = [...main.querySelectorAll('[data-spoken]')];
    const keyOf = (notice) => notice.dataset.notice + '@' + notice.dataset.spoken;
    const present = notices.map(keyOf).join();
    if (present !== speaking) speechSynthesis.cancel(); // what no longer holds is not said to its end
    speaking = present;
    if (again && (speechSynthesis.speaking || speechSynthesis.pending)) return;
    for (const notice of notices) {
      const key = keyOf(notice);
      if (said.has(key) && !(again && notice.dataset.priority === 'emergency')) continue;
      said.add(key);
      memory.write({ ...memory.read(), said: [...said].slice(-40) });
      speak(notice);
    }
  }

  /** Deals the rooms out to columns and pages. */
  function fitRooms(larger, title) {
    const rooms = [...body.querySelectorAll('[data-region^="room-"]')];
    for (const room of rooms) { room.hidden = false; room.style.height = ''; }
    if (larger && region('side')) return false; // the clock beside it would grow as well
    const gap = title / 2;
    const free = area();
    const columns = Math.max(1, Math.floor((free.width + gap) / (COLUMN_EM * title + gap)));
    const width = (free.width - gap * (columns - 1)) / columns;
    body.style.setProperty('--column', width + 'px');
    body.toggleAttribute('data-large', larger);
    if (cutTitles(larger).length && larger) return false;
    stackLines();
    pages = 1;
    if (!rooms.length) return fitMessage(free);
    const height = free.height;
    const heights = rooms.map((room) => room.offsetHeight);
    if (heights.some((one) => one > height) || [...rooms, ...body.querySelectorAll('.way h2')]
      .some((one) => one.scrollWidth > one.clientWidth + 1)) return false;
    const deal = (most) => {
      const dealt = [];
      let used = Infinity;
      heights.forEach((one, i) => {
        if (used + one > height || dealt.at(-1).length >= most) { dealt.push([]); used = 0; }
        dealt.at(-1).push(i);
        used += one;
      });
      return dealt;
    };
    let dealt = deal(Infinity);
    pages = Math.max(1, Math.ceil(dealt.length / columns));
    const even = deal(Math.ceil(rooms.length / (pages * columns)));
    if (even.length <= pages * columns) dealt = even;
    const most = Math.max(1, ...dealt.map((column) => column.length));
    const slot = height / most;
    const calm = heights.every((one) => one <= slot);
    dealt.forEach((column, c) => {
      const spare = (height - column.reduce((sum, i) => sum + heights[i], 0)) / column.length;
      let top = 0;
      for (const i of column) {
        rooms[i].toggleAttribute('data-last', i === column.at(-1));
        rooms[i].style.left = free.left + (c % columns) * (width + gap) + 'px';
        rooms[i].style.top = free.top + top + 'px';
        rooms[i].style.height = (calm ? slot : heights[i] + spare) + 'px';
        rooms[i].page = Math.floor(c / columns);
        top += calm ? slot : heights[i] + spare;
      }
    });
    return true;
  }

  /** What stands in place of the rooms has their place. */
  function fitMessage(free) {
    const message = region('message');
    if (region('side')) for (const key of ['left', 'top', 'width', 'height']) message.style[key] = free[key] + 'px';
    return !overflows(body) && !overflows(message);
  }

  /** A page, or several in turn of which each is as large as it can be. */
  function fitParts(larger) {
    const turning = inTurn();
    pages = Math.max(1, turning.length);
    if (turning.length) return !larger && turning.map((one, i) => fitTurn(one, i, turning)).every(Boolean);
    const fits = (grow) => {
      body.style.setProperty('--grow', grow);
      body.toggleAttribute('data-large', larger);
      body.toggleAttribute('data-grown', grow > 1);
      for (const part of body.querySelectorAll('[data-spare]')) part.hidden = false;
      const long = cutTitles(larger);
      if (larger && (long.length || overflows(body))) return false;
      if (grow > 1 && long.some((title) => title.closest('.now'))) return false;
      return spare(grow > 1);
    };
    return larger ? fits(1) : GROW.some(fits);
  }

  function fitTurn(one, place, turning) {
    one.page = place;
    for (const other of turning) other.hidden = other !== one;
    return TURN_SCALES.some((scale) => {
      one.style.setProperty('--scale', scale);
      for (const part of one.querySelectorAll('[data-spare]')) part.hidden = false;
      const large = scale > 1;
      one.toggleAttribute('data-large', large);
      return !(cutTitles(large, one).length && large) && spare(large);
    });
  }

  /** Takes away what can be spared until all fits, the least needed first; returns whether it does. */
  function spare(nothing) {
    const parts = nothing ? [] : [...body.querySelectorAll('[data-spare]')].filter((part) => part.offsetParent)
      .sort((one, other) => one.dataset.spare - other.dataset.spare);
    while (overflows(body) && parts.length) parts.pop().hidden = true;
    for (const heading of body.querySelectorAll('.heading'))
      heading.hidden = !heading.parentElement.querySelector('.row:not([hidden])');
    return !overflows(body);
  }

  /** Where most rooms have no place for their state beside their name, none has it there. */
  function stackLines() {
    body.removeAttribute('data-stacked');
    const lines = [...body.querySelectorAll('.line')];
    const wrapped = lines.filter((line) => line.lastElementChild.offsetTop > line.firstElementChild.offsetTop + line.offsetHeight / 3);
    body.toggleAttribute('data-stacked', lines.length > 0 && wrapped.length * 2 >= lines.length);
  }

  const FITS = { 'hall-door': fitDoor, 'lobby-agenda': fitRooms, 'multi-zone': fitRooms, wayfinding: fitRooms, 'stage-timer': fitStage };

  const inTurn = () => [...body.querySelectorAll('[data-region^="room-"], [data-region^="up-"]')];

  function showPage() {
    page %= pages;
    for (const one of inTurn()) one.hidden = one.page !== page;
    const dots = main.querySelector('.dots');
    while (dots.childElementCount > (pages > 1 ? pages : 0)) dots.lastChild.remove();
    while (pages > 1 && dots.childElementCount < pages) dots.append(document.createElement('i'));
    [...dots.children].forEach((dot, i) => dot.toggleAttribute('data-current', i === page));
  }

  function turnPage() {
    if (pages < 2) return;
    page = (page + 1) % pages;
    showPage();
    for (const one of inTurn()) if (!one.hidden) fade(one);
  }

  const languages = set.languages.split(',');
  if (set.bilingual === 'turns' && languages.length > 1) set.turn = 0;

  function turnLanguage() {
    if (set.turn === undefined) return;
    set.turn = (+set.turn + 1) % languages.length;
    fit();
    if (set.layout !== 'stage-timer') fade(body); // nobody wants the time to blink
  }

  function fade(element) {
    element.classList.remove('fade');
    void element.offsetWidth; // begins the animation anew
    element.classList.add('fade');
  }

  // ---- regions

  const shown = { revision: null, regions: {}, order: [] };
  const fresh = new Map();

  /** What is marked when it changes: sessions, and arrows. */
  const MARKED = '[data-session], .way';
  const idOf = (marked) => marked.dataset.session ?? 'way:' + marked.dataset.place;

  const signature = (session) => session.matches('.way') ? session.dataset.arrow + '|' + session.dataset.by
    : [session.dataset.status, session.querySelector('[data-part=start]')?.dateTime,
    ...[...session.querySelectorAll('[data-lines]')].map((title) => title.full ?? title.textContent),
    ...[...session.querySelectorAll('.mark, [data-part=room]')].map((part) => part.textContent)].join('|');

  const region = (key) => main.querySelector('[data-region="' + CSS.escape(key) + '"]');

  /** Puts regions in place; those of a newer revision mark what they changed for a minute. */
  function apply(regions, order, revision) {
    const isNews = shown.revision !== null && revision !== shown.revision;
    for (const [key, html] of Object.entries(regions)) {
      if (shown.regions[key] === html) continue;
      let place = region(key);
      const before = new Map();
      const known = key in shown.regions;
      if (place) for (const marked of place.querySelectorAll(MARKED)) before.set(idOf(marked), signature(marked));
      if (!place) {
        place = document.createElement(key === 'notice' ? 'aside' : 'section');
        place.dataset.region = key;
        if (key === 'notice') body.after(place); else body.append(place);
      }
      place.innerHTML = html;
      if (known && key !== 'timer') fade(place);
      for (const marked of place.querySelectorAll(MARKED)) {
        const id = key + '|' + idOf(marked);
        if (isNews && before.get(idOf(marked)) !== signature(marked)) fresh.set(id, now() + FRESH_MS);
        marked.toggleAttribute('data-fresh', fresh.has(id));
      }
      shown.regions[key] = html;
    }
    if (order) {
      shown.order = order;
      for (const place of main.querySelectorAll('[data-region]'))
        if (!order.includes(place.dataset.region)) { delete shown.regions[place.dataset.region]; place.remove(); }
      for (const key of order) if (key !== 'head' && key !== 'notice') body.append(region(key));
    }
    tell();
    showRead();
    fit();
    speakNotices(false);
    paint(revision);
  }

  /** Only what has been painted is said to be shown. */
  function paint(revision) {
    shown.revision = revision;
    if (set.link !== 'offline') remember();
    const due = setTimeout(() => { if (!document.hidden) reload(); }, 30_000);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      clearTimeout(due);
      if (shown.revision !== revision) return;
      set.revision = revision;
      report();
    }));
  }

  function forget() {
    for (const [id, until] of fresh) {
      if (until > now() && until <= now() + FRESH_MS) continue;
      fresh.delete(id);
      for (const marked of main.querySelectorAll('[data-fresh]'))
        if (id.endsWith('|' + idOf(marked))) marked.removeAttribute('data-fresh');
    }
  }

  // ---- the stream

  let source = null;
  let lastHeard = 0;
  let tries = 0;

  function link(state) {
    if (set.link === state) return;
    set.link = state;
    sayAsOf();
    if (state === 'live') sendRead();
  }

  /** A page that comes from what was kept was true at the last word of the server about its revision. */
  function trueAsOf(revision, drawnAt) {
    const last = memory.read();
    set.asOf = last.revision === revision && last.asOf > drawnAt ? last.asOf : drawnAt;
    sayAsOf();
  }

  function sayAsOf() {
    const asOf = clockFormat.format(Date.parse(set.asOf));
    for (const said of main.querySelectorAll('.as-of .said')) {
      said.pattern ??= said.textContent;
      write(said, said.pattern.replace('{0}', asOf));
    }
  }

  function connect() {
    source?.close();
    source = new EventSource(base + '/stream' + location.search);
    lastHeard = performance.now();
    const on = (name, handle) => source.addEventListener(name, (event) => {
      lastHeard = performance.now();
      tries = 0;
      const message = JSON.parse(event.data);
      heard(message.now);
      handle(message);
      link('live');
    });
    on('page', (message) => { if (message.version !== set.page) setTimeout(reload, Math.random() * 2_000); });
    on('change', (message) => {
      set.validUntil = message.validUntil;
      apply(message.regions, message.order, message.revision);
      fetchComing(body.querySelector('.takeover') ? 0 : undefined);
    });
    on('beat', report);
    source.onerror = () => {
      source.close();
      link('offline');
      reconnect();
    };
  }

  let waiting = null;
  function reconnect() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { waiting = null; connect(); }, Math.min(30_000, 700 * 2 ** tries++) * (0.5 + Math.random()));
  }

  /** Says what is on show; a page within another, as in the console, is not the screen and keeps silent. */
  function report() {
    if (window.top !== window || set.revision === undefined || set.link === 'offline') return;
    const said = { revision: +set.revision, link: set.link, clockSkewMs: Math.round(-offset) };
    fetch(base + '/report' + location.search, {
      method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(said),
    }).catch(() => {});
  }

  // ---- the coming pages: what to show when there is no server

  let coming = null;
  let fetching = null;
  const base = location.pathname.replace(/\/$/, '');

  /** After a pause, so that a thousand screens do not ask at once, nor at every change of a busy minute. */
  function fetchComing(pause = 1_000 + Math.random() * 4_000) {
    if (fetching && pause > 0) return; // soon enough, however often things change
    clearTimeout(fetching);
    fetching = setTimeout(async () => {
      fetching = null;
      try {
        const response = await fetch(base + '/coming' + location.search);
        if (response.ok) coming = await response.json();
        await keepMedia();
      } catch { /* asked again at the next change, and every ten minutes */ }
      if (set.link === 'offline') play();
    }, pause);
  }

  /** Shows what the coming pages have for this time; those of an older revision only once what is on show is over. */
  function play() {
    if (!coming) return;
    const isOver = set.layout !== 'stage-timer' && Date.parse(set.validUntil) <= now();
    const isOlder = shown.revision !== null && coming.revision < shown.revision;
    if (isOlder && (!isOver || body.querySelector('.takeover'))) return; // an emergency ends by a word, not by silence
    if (coming.revision !== shown.revision) trueAsOf(coming.revision, coming.at);
    const regions = { ...coming.regions };
    let order = coming.order;
    for (const step of coming.steps) {
      if (Date.parse(step.at) > now()) break;
      Object.assign(regions, step.regions);
      order = step.order ?? order;
    }
    for (const key of Object.keys(regions))
      if (!order.includes(key) || regions[key] === shown.regions[key]) delete regions[key];
    const same = order.join() === shown.order.join();
    if (Object.keys(regions).length || !same) apply(regions, same ? null : order, coming.revision);
  }

  async function keep() {
    if (!navigator.serviceWorker || window.top !== window) return;
    try {
      await navigator.serviceWorker.register('/foyer/screen-worker.js', { scope: '/screen/' });
      await navigator.serviceWorker.ready;
      const kept = await caches.open('foyer-screen-1');
      await Promise.allSettled([location.href, base + '/coming' + location.search].map((address) => kept.add(address)));
      await keepMedia();
    } catch { /* no secure connection, so no cold start without the server */ }
  }

  /** Pictures and clips that are or will be shown. What is kept under such a name stays right for ever. */
  async function keepMedia() {
    if (!window.caches || window.top !== window) return;
    const named = (document.documentElement.outerHTML + JSON.stringify(coming)).match(/\/foyer\/media\/[\w.]+/g);
    const kept = await caches.open('foyer-media-1');
    for (const address of new Set(named)) if (!await kept.match(address)) await kept.add(address).catch(() => {});
  }

  // ---- every second

  setInterval(() => {
    if (tell()) fit();
    forget();
    const silent = performance.now() - lastHeard;
    if (set.link === 'live' && silent > SILENT_MS) link('stale');
    if (silent > DEAD_MS && !waiting) { link('offline'); reconnect(); } // a connection may also hang without an error
    if (set.link === 'offline') play();
  }, 1_000);
  setInterval(() => { if (set.link === 'live') fetchComing(); }, 600_000);
  setInterval(turnPage, PAGE_MS);
  setInterval(turnNotice, PAGE_MS);
  setInterval(() => speakNotices(true), SAY_AGAIN_MS);
  setInterval(turnLanguage, TURN_MS);

  let resized = null;
  addEventListener('resize', () => { clearTimeout(resized); resized = setTimeout(fit, 100); });
  document.fonts?.ready.then(fit);
  addEventListener('error', () => setTimeout(reload, 20_000));

  async function stayAwake() {
    try { if (!document.hidden) await navigator.wakeLock?.request('screen'); } catch { /* not allowed here */ }
  }
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();

  if (set.layout === 'stage-timer') {
    tickStage();
    addEventListener('pointerdown', press);
    addEventListener('keydown', press);
  }

  tell();
  showRead();
  fit();
  speakNotices(false);
  trueAsOf(+set.drawn, set.asOf);
  paint(+set.drawn);
  connect();
  keep();
  fetchComing(2_000);
})();

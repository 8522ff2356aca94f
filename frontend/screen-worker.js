'use strict';
/* Keeps a screen's page, its scripts and its coming pages, so that it starts and goes on without its server. */
const KEPT = 'foyer-screen-1';
const MEDIA = 'foyer-media-1';
const SHELL = ['tokens.css', 'screen.css', 'plan.css', 'seats.css', 'screen.js', 'screen-pictures.js'].map((name) => '/foyer/' + name);
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL.map((path) => new Request(path, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/foyer/media/')) { event.respondWith(unchanging(request)); return; }
  const keeps = url.pathname.startsWith('/foyer/') || /^\/screen\/[^/]+(\/coming)?$/.test(url.pathname);
  if (keeps) event.respondWith(newest(event));
});

/** What the server gives, or what it gave last if it does not answer soon and well. */
async function newest(event) {
  const { request } = event;
  try {
    const response = await fetch(request, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) event.waitUntil(keep(request, response.clone()));
    if (response.status < 500) return response;
  } catch { /* no server */ }
  try {
    return await (await caches.open(KEPT)).match(request) ?? Response.error();
  } catch {
    return Response.error();
  }
}

/** A picture or a clip is what it is, so what is kept is good. Players ask for a clip by parts. */
async function unchanging(request) {
  const whole = await (await caches.open(MEDIA)).match(request.url);
  if (!whole) return fetch(request);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  if (!range) return whole;
  const bytes = await whole.blob();
  const last = Math.min(range[2] ? +range[2] : Infinity, bytes.size - 1);
  return new Response(bytes.slice(+range[1], last + 1), {
    status: 206,
    headers: {
      'Content-Type': whole.headers.get('Content-Type'),
      'Content-Range': `bytes ${range[1]}-${last}/${bytes.size}`,
      'Content-Length': last + 1 - range[1],
    },
  });
}

/** A full or broken store must not cost the answer itself. */
async function keep(request, response) {
  try {
    await (await caches.open(KEPT)).put(request, response);
  } catch { /* there will be no cold start without the server */ }
}

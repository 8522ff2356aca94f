'use strict';
/* Keeps a screen's page, its scripts and its coming pages, so that it starts and goes on without its server. */
const KEPT = 'foyer-screen-1';
const SHELL = ['/foyer/tokens.css', '/foyer/screen.css', '/foyer/screen.js'];
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL.map((path) => new Request(path, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const keeps = url.pathname.startsWith('/foyer/') || /^\/screen\/[^/]+(\/coming)?$/.test(url.pathname);
  if (request.method === 'GET' && url.origin === location.origin && keeps) event.respondWith(newest(event));
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

/** A full or broken store must not cost the answer itself. */
async function keep(request, response) {
  try {
    await (await caches.open(KEPT)).put(request, response);
  } catch { /* there will be no cold start without the server */ }
}

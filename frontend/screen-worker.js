'use strict';
/* Keeps a screen's page, its scripts and its coming pages, so that it starts and goes on without its server. */
const KEPT = 'foyer-screen-1';
const SHELL = ['/foyer/tokens.css', '/foyer/screen.css', '/foyer/screen.js'];
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL)));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const keeps = url.pathname.startsWith('/foyer/') || /^\/screen\/[^/]+(\/coming)?$/.test(url.pathname);
  if (request.method === 'GET' && url.origin === location.origin && keeps) event.respondWith(newest(request));
});

/** What the server gives, or what it gave last if it does not answer soon and well. */
async function newest(request) {
  const kept = await caches.open(KEPT);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) await kept.put(request, response.clone());
    if (response.status < 500) return response;
  } catch { /* no server */ }
  return await kept.match(request) ?? Response.error();
}

'use strict';
/* Keeps the phone page with the way, its scripts and styles, so that it opens again without a network. */
const KEPT = 'foyer-go-1';
const SHELL = ['tokens.css', 'plan.css', 'go.css', 'go.js', 'icon.svg'].map((name) => '/foyer/' + name);
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL.map((path) => new Request(path, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.endsWith('/stream')) return;
  if (url.pathname.startsWith('/go/') || url.pathname.startsWith('/foyer/')) event.respondWith(newest(event));
});

/** What the server gives, or what it gave last if it does not answer soon and well; a way from elsewhere before none. */
async function newest(event) {
  const { request } = event;
  try {
    const response = await fetch(request, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) event.waitUntil(keep(request, response.clone()));
    if (response.status < 500) return response;
  } catch { /* no network */ }
  const kept = await caches.open(KEPT);
  return await kept.match(bare(request.url)) ?? (request.mode === 'navigate' ? await alike(kept, request) : null) ?? Response.error();
}

/** The newest that is kept of the way to there, from the same beginning if there is one; the page says where it is not. */
async function alike(kept, { url }) {
  const from = (address) => new URL(address).searchParams.get('from');
  const others = await kept.keys(url, { ignoreSearch: true });
  const nearest = others.findLast((other) => from(other.url) === from(url)) ?? others.at(-1);
  return nearest ? kept.match(nearest) : null;
}

/** A page holds the way with steps and the one without: kept once, or one of the two would grow old. */
function bare(url) {
  const address = new URL(url);
  address.searchParams.delete('stepfree');
  return address.href;
}

/** A full or broken store must not cost the answer itself. */
async function keep(request, response) {
  try {
    await (await caches.open(KEPT)).put(bare(request.url), response);
  } catch { /* there will be no start without a network */ }
}

package app.foyer.screen;

/** What a page's own browser says of how it looks. */
final class Measured {
    /** What sticks out, is cut off, lies upon another, or has too little contrast, in words. */
    static final String FAULTS = """
            () => {
              const faults = [];
              const edge = 0.03 * Math.min(innerWidth, innerHeight) - 1;
              const luminance = (colour) => {
                const [r, g, b] = colour.match(/[\\d.]+/g).map(Number)
                  .map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              // what lies behind everything may be of any colour, as far as it shines through
              const backdrop = [...document.querySelectorAll('.backdrop')].find(e => e.checkVisibility());
              const shines = backdrop ? +getComputedStyle(backdrop).opacity : 0;
              const grounds = (element) => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = getComputedStyle(e).backgroundColor;
                  if (/, 0\\)|transparent/.test(colour)) continue;
                  if (!e.matches('main')) return [colour];
                  return [0, 255].map(worst => 'rgb(' + colour.match(/[\\d.]+/g).slice(0, 3)
                    .map(c => c * (1 - shines) + worst * shines).join() + ')');
                }
              };
              const boxes = [];
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode, element = text.parentElement;
                if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
                for (const ground of grounds(element)) {
                  const [dark, light] = [luminance(getComputedStyle(element).color), luminance(ground)].sort((a, b) => a - b);
                  if ((light + 0.05) / (dark + 0.05) < 7) faults.push('contrast: ' + text.data);
                }
                const range = document.createRange();
                range.selectNodeContents(text);
                for (const r of range.getClientRects()) {
                  const trim = r.height * (element.matches('.digits') ? 0.25 : 0.2); // letters are lower than their line
                  const above = element.matches('.digits') ? trim : 0;
                  if (r.left < edge || r.top + above < edge || r.right > innerWidth - edge
                      || r.bottom - above > innerHeight - edge * 0.6)
                    faults.push('outside: ' + text.data);
                  boxes.push({ text, left: r.left + 1, right: r.right - 1, top: r.top + trim, bottom: r.bottom - trim });
                }
              }
              for (const e of document.querySelectorAll('img:not(.backdrop), video'))
                if (e.checkVisibility()) {
                  const { left, right, top, bottom } = e.getBoundingClientRect();
                  if (left < edge || top < edge || right > innerWidth - edge || bottom > innerHeight - edge)
                    faults.push('outside: ' + e.src);
                  boxes.push({ text: { data: e.src }, left, right, top, bottom });
                }
              boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                if (a.text !== b.text && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                  faults.push('overlap: ' + a.text.data + ' / ' + b.text.data);
              }));
              for (const e of document.querySelectorAll('main, main *'))
                // within a drawing boxes mean nothing; its texts are measured above
                if (e.checkVisibility() && !e.ownerSVGElement && getComputedStyle(e).display !== 'inline'
                    && (e.scrollWidth > e.clientWidth + 1
                        || getComputedStyle(e).overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1))
                  faults.push('clipped: ' + e.className + ' ' + e.textContent.slice(0, 60));
              return faults;
            }
            """;

    private Measured() {}
}

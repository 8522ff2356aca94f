package app.foyer.kiosk;

/** What is wrong with a kiosk's page as it is laid out: run in the browser, with whether controls must be in reach. */
final class Measure {
    private Measure() {}

    static final String SCRIPT = """
            reach => {
              const faults = [];
              const dialog = document.querySelector('.kiosk-veil');
              const within = dialog || document.querySelector('.kiosk');
              const buttons = [...within.querySelectorAll('button, input')].filter(each => each.checkVisibility());
              const boxes = buttons.map(each => each.getBoundingClientRect());
              const name = each => each.dataset.action || each.tagName;
              const px = box => [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
              buttons.forEach((button, i) => {
                const box = boxes[i];
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
                if (!inside) faults.push(`${name(button)} is cut off (${px(box)})`);
                else if (!button.contains(top)) faults.push(`${name(button)} is covered (${px(box)})`);
                if (box.width < 59.5 || box.height < 59.5) faults.push(`${name(button)} is too small (${px(box)})`);
                if (button.matches('.primary') && box.height < 119.5) faults.push(`${name(button)} is no main one (${px(box)})`);
                if (reach && box.top < innerHeight / 2 - 1) faults.push(`${name(button)} is out of reach (${px(box)})`);
                if (button.scrollWidth > button.clientWidth + 1 && button.tagName === 'BUTTON')
                  faults.push(`${name(button)} is too narrow for its words (${button.scrollWidth} in ${button.clientWidth})`);
                for (let j = 0; j < i; j++) {
                  const other = boxes[j];
                  const apart = Math.max(box.left - other.right, other.left - box.right, box.top - other.bottom, other.top - box.bottom);
                  if (apart < 15.5) faults.push(`${name(button)} is ${Math.round(apart)} px from ${name(buttons[j])}`);
                }
              });
              const texts = [...within.querySelectorAll('h1, h2, p, span, .kiosk-note')].filter(each => each.textContent.trim() && each.checkVisibility());
              for (const text of texts) {
                const box = text.getBoundingClientRect();
                const says = text.textContent.trim().slice(0, 20);
                if (parseFloat(getComputedStyle(text).fontSize) < 28) faults.push(`"${says}" is small`);
                if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
                  faults.push(`"${says}" is cut off (${px(box)})`);
              }
              for (const box of within.querySelectorAll('.kiosk-content, .kiosk-controls, .kiosk-entry, .kiosk-found, .where-offers, .way-plans, .way-plan, .way-head')) {
                const rect = box.getBoundingClientRect();
                if (!rect.height) continue;
                for (const child of box.children) {
                  const inner = child.getBoundingClientRect();
                  if (child.checkVisibility() && (inner.bottom > rect.bottom + 1.5 || inner.top < rect.top - 1.5))
                    faults.push(`${box.className} is too low for ${child.className || child.tagName} (${px(rect)} / ${px(inner)})`);
                }
              }
              return faults;
            }""";
}

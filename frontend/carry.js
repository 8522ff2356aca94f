// Carrying something with mouse, pen or touch: when a press becomes that, and what must not happen meanwhile.
(() => {
  if (window.foyerCarry) return;

  const FAR = 5; // pixels until a press carries

  /**
   * @param take what a press is on, or nothing
   * @param begin told of what is carried, and where it was pressed; whether it is carried indeed
   * @param follow told of each move
   * @param put told where it is let go
   * @param leave told where it is not: another press, Escape, the window lost
   * @param heldMs until a touch lifts it instead of scrolling; at its first move where that is left out
   */
  window.foyerCarry = ({ take, begin, follow, put, leave, heldMs }) => {
    let press = null;
    let pointer = null; // that carries
    let dropped = false;

    const carries = (event) => pointer !== null && event.pointerId === pointer;
    const listen = (type, heard, options) => document.addEventListener(type, heard, options);

    function forget() {
      clearTimeout(press?.timer);
      press = null;
    }

    function lift() {
      const { what, x, y, id } = press;
      forget();
      if (begin(what, x, y)) pointer = id;
    }

    function abort() {
      pointer = null;
      dropped = true;
      leave();
    }

    listen("pointerdown", (event) => {
      if (pointer !== null) return abort();
      dropped = false;
      const what = event.button === 0 && take(event);
      if (!what) return;
      const waits = !!heldMs && event.pointerType === "touch";
      press = { what, waits, x: event.clientX, y: event.clientY, id: event.pointerId };
      if (waits) press.timer = setTimeout(lift, heldMs);
    });

    listen("pointermove", (event) => {
      if (carries(event)) return follow(event);
      if (!press || event.pointerId !== press.id) return;
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < FAR) return;
      if (press.waits) return forget();
      lift();
      if (carries(event)) follow(event);
    });

    // a touch that carries something does not scroll
    listen("touchmove", (event) => (pointer !== null || (press && !press.waits)) && event.preventDefault(), { passive: false });
    listen("contextmenu", (event) => (pointer !== null || press?.waits) && event.preventDefault());

    listen("pointerup", (event) => {
      forget();
      if (!carries(event)) return;
      pointer = null;
      dropped = true;
      setTimeout(() => (dropped = false));
      put();
    });

    listen("pointercancel", (event) => {
      forget();
      if (carries(event)) abort();
    });

    const swallow = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };

    listen(
      "click",
      (event) => {
        if (!dropped) return;
        dropped = false;
        swallow(event);
      },
      true,
    );

    listen(
      "keydown",
      (event) => {
        if (pointer === null) return;
        swallow(event);
        if (event.key === "Escape") abort();
      },
      true,
    );

    window.addEventListener("blur", () => pointer !== null && abort());
  };
})();

// What the desk does by itself in the browser: keep rows in their place, count on how long somebody waits, catch what a
// scanner types wherever the focus is, and take a double press for one.
(() => {
  if (window.foyerDesk) return;
  window.foyerDesk = true;

  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");
  const field = () => document.querySelector('.desk [data-part="search"] input');

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.composedPath()[0])) return;
      if (event.key.length !== 1 || event.key === " " || !field() || !field().offsetParent) return;
      field().focus();
      field().select();
      // the sign that calls for the field is no part of what is looked for
      if (event.key === "/") event.preventDefault();
    },
    true,
  );

  document.addEventListener(
    "click",
    (event) => {
      if (event.detail < 2 || !event.target.closest?.(".desk [data-action], .bell [data-action]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  // newer rows come above what is looked at: it stays where it is, and a button leads to them
  const lists = new WeakSet();

  function keepPlace(list) {
    lists.add(list);
    const inside = list.firstElementChild;
    let height = inside.scrollHeight;
    let first = inside.firstElementChild;
    let held = false;

    const away = () => list.scrollTop > 4;

    function told() {
      if (!away()) {
        held = false;
        delete list.dataset.fresh;
        inside.style.minHeight = "";
      }
    }

    function grown() {
      const before = first;
      const by = before?.isConnected && before !== inside.firstElementChild ? before.offsetTop - inside.firstElementChild.offsetTop : 0;
      first = inside.firstElementChild;
      height = inside.scrollHeight;
      if (by <= 0 || !(away() || list.matches(":hover, :focus-within"))) return;
      if (!away()) held = true;
      const wanted = list.scrollTop + by;
      if (height < wanted + list.clientHeight) inside.style.minHeight = `${wanted + list.clientHeight}px`;
      list.scrollTop = wanted;
      list.dataset.fresh = "";
    }

    new MutationObserver(grown).observe(inside, { childList: true });
    list.addEventListener("scroll", told);
    list.addEventListener("pointerleave", () => {
      if (held && !list.matches(":focus-within")) list.scrollTop = 0;
    });
    list.addEventListener("focusout", () => {
      if (held && !list.matches(":hover")) list.scrollTop = 0;
    });
  }

  setInterval(() => {
    for (const list of document.querySelectorAll(".follows")) if (!lists.has(list)) keepPlace(list);
  }, 250);

  document.addEventListener("click", (event) => {
    const fresh = event.target.closest?.('[data-action="to-newest"]');
    if (fresh) fresh.closest(".panel").querySelector(".follows").scrollTop = 0;
  });
})();

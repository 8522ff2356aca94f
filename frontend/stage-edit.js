// Editing a session right where it stands: its title in each language and its times.
(() => {
  if (window.foyerEdit) return;
  window.foyerEdit = true;

  const line = window.foyerTimeline;
  let form = null;

  const blockOf = (id) => document.querySelector(`foyer-track .session[data-session="${CSS.escape(id)}"]`);

  document.addEventListener("dblclick", (event) => {
    const session = event.target.closest?.("foyer-track .session");
    if (!session || !line.drives(session) || event.defaultPrevented) return;
    const part = event.target.closest("[data-part]")?.dataset.part;
    edit(session.dataset.session, part === "start" || part === "end" ? part : null);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "F2" || !event.target.matches?.("foyer-track .session") || !line.drives(event.target)) return;
    event.preventDefault();
    edit(event.target.dataset.session, null);
  });

  document.addEventListener("pointerdown", (event) => form && !form.contains(event.target) && leave());

  line.edit = (id) => edit(id, null);

  function leave() {
    const { of } = form;
    form.remove();
    form = null;
    blockOf(of)?.focus();
  }

  /** @param part what to begin with: "start", "end", else the title */
  async function edit(id, part) {
    const session = blockOf(id);
    const view = session && line.drives(session);
    const told = view && (await view.$server.editable(id));
    if (!told || !session.isConnected) return;
    form?.remove();
    const opened = JSON.parse(told);
    const { titles, start, end } = opened;
    form = line.make("form");
    form.of = id;
    form.className = "in-place";
    form.dataset.part = "in-place";
    for (const [language, text] of Object.entries(titles)) form.append(field(`title-${language}`, text, line.say("title-in", name(language)), language));
    const times = line.make("div");
    times.append(field("start", start, line.say("start")), field("end", end, line.say("end")));
    const fault = line.part("fault", "", "p");
    fault.setAttribute("role", "alert");
    const buttons = line.make("div");
    buttons.append(button("save", "submit"), button("leave", "button"));
    form.append(times, fault, buttons);
    keepLength(form.elements.start, form.elements.end);
    form.addEventListener("submit", (event) => save(event, view, id, opened));
    form.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") leave();
    });
    session.parentElement.append(form);
    form.style.top = Math.min(session.offsetTop, session.parentElement.offsetHeight - form.offsetHeight) + "px";
    form.scrollIntoView({ block: "nearest", inline: "nearest" });
    const first = form.elements[part] ?? form.elements[0];
    first.focus();
    first.select();
  }

  const name = (language) => new Intl.DisplayNames([document.querySelector(".console").lang], { type: "language" }).of(language);

  function field(key, value, label, language) {
    const wrapped = line.make("label", label);
    const input = line.make("input");
    input.name = key;
    input.value = value;
    input.autocomplete = "off";
    if (language) input.lang = language;
    else input.inputMode = "numeric";
    wrapped.append(input);
    return wrapped;
  }

  function button(word, type) {
    const made = line.make("button", line.say(word));
    made.type = type;
    made.dataset.action = word + "-in-place";
    if (type === "button") made.addEventListener("click", leave);
    return made;
  }

  /** Another start takes the end along until that is touched. */
  function keepLength(start, end) {
    const minutes = (text) => {
      const match = /^(\d{1,2})[:：.]?(\d{2})$/.exec(text.trim());
      return match ? match[1] * 60 + Number(match[2]) : NaN;
    };
    const length = minutes(end.value) - minutes(start.value);
    start.addEventListener("input", () => {
      const later = minutes(start.value) + length;
      if (end.dataset.touched || Number.isNaN(later)) return;
      const day = (later + 1440) % 1440;
      end.value = [Math.floor(day / 60), day % 60].map((number) => String(number).padStart(2, "0")).join(":");
    });
    end.addEventListener("input", () => (end.dataset.touched = true));
  }

  /** Only what was touched is told, and when it was read: what others changed meanwhile is not put back. */
  async function save(event, view, id, opened) {
    event.preventDefault();
    const edited = form;
    const { start, end } = edited.elements;
    const titles = Object.entries(opened.titles)
      .map(([language, text]) => [language, edited.elements[`title-${language}`].value, text])
      .filter(([, now, before]) => now !== before);
    const told = {
      titles: Object.fromEntries(titles),
      start: start.value === opened.start ? null : start.value,
      end: end.dataset.touched && end.value !== opened.end ? end.value : null,
      revision: opened.revision,
    };
    const fault = await view.$server.edit(id, JSON.stringify(told));
    if (form !== edited) return;
    if (!fault) return leave();
    edited.querySelector('[data-part="fault"]').textContent = fault;
  }
})();

// Reads QR codes through a kiosk's camera: by the browser itself where it can, else the server reads small grey frames.
// It keeps no picture and no code.
//
//   foyerScanner.start({ video, overlay, url, onCode, onState })
//     video    HTMLVideoElement that shows what the camera sees
//     overlay  HTMLCanvasElement laid over it with the same box, object-fit and transform, or null; a frame around the
//              code is drawn there in its CSS color
//     url      where frames are read: "kiosk/<kiosk>/frame"
//     onCode   called with the text of each code; with the same one again only after it was out of sight for 3 s
//     onState  "starting" | "running" | "absent" (no camera, or none that opens) | "denied"; absent may run later
//   Called while it runs, it goes on with the new elements and does not ask for the camera again.
//   foyerScanner.stop() lets go of the camera, as does a hidden page.
window.foyerScanner = window.foyerScanner || (() => {
  const LOOK_MS = 120;
  const AGAIN_MS = 250; // a still picture is looked at again while the camera finds its focus
  const LOOKS = 4;
  const SAME_CODE_MS = 3000;
  const FAILED_MS = 1000;
  const REOPEN_MS = 3000;
  const ANSWER_MS = 4000;
  const MOST_PIXELS = 640; // of a side
  const STEP = 4; // pixels of a side that are one dot when pictures are compared
  const BLOCK = 8; // dots of a side that are compared together
  const CHANGED = 6; // levels of brightness, on average
  const SHARP = 60; // mean square of what a pixel differs from those around it
  const MARK_MS = 900;
  const MARK_BEYOND_FINDERS = 1.4;

  let options = null;
  let stream = null;
  let state = "";
  let denied = false;
  let generation = 0; // whatever was under way for an earlier one stops
  let timer = 0;
  let marking = 0;
  let detector = null;
  let audio = null;
  let code = "";
  let seenAt = -Infinity;
  let sentAt = 0;
  let looksLeft = 0;
  let before = null; // the last picture in which something had changed
  const canvas = document.createElement("canvas");

  function tell(next) {
    if (state === next) return;
    state = next;
    if (options && options.onState) options.onState(next);
  }

  // ---- the camera

  async function open() {
    const mine = ++generation;
    clearTimeout(timer);
    if (denied) return tell("denied");
    if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return tell("absent");
    tell("starting");
    let opened;
    try {
      opened = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 720 } },
      });
    } catch (refused) {
      if (mine !== generation) return;
      denied = refused.name === "NotAllowedError" || refused.name === "SecurityError";
      return tell(denied ? "denied" : "absent");
    }
    if (mine !== generation) return opened.getTracks().forEach((track) => track.stop());
    stream = opened;
    stream.getVideoTracks()[0].addEventListener("ended", () => mine === generation && reopen());
    await prepareDetector();
    if (mine === generation) await show();
  }

  /** Somebody pulled the plug, or another program took it. */
  function reopen() {
    release();
    tell("absent");
    timer = setTimeout(() => options && !document.hidden && open(), REOPEN_MS);
  }

  async function show() {
    const mine = generation;
    const video = options.video;
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    await video.play().catch(() => {});
    if (mine !== generation || !options || options.video !== video) return;
    tell("running");
    clearTimeout(timer);
    look(mine, video);
  }

  function release() {
    generation++;
    clearTimeout(timer);
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    before = null;
    if (options) options.video.srcObject = null;
  }

  async function prepareDetector() {
    if (detector || !("BarcodeDetector" in window)) return;
    const formats = await window.BarcodeDetector.getSupportedFormats().catch(() => []);
    if (formats.includes("qr_code")) detector = new window.BarcodeDetector({ formats: ["qr_code"] });
  }

  // ---- looking, one picture at a time

  async function look(mine, video) {
    if (mine !== generation || options.video !== video) return;
    let pause = LOOK_MS;
    try {
      if (video.readyState >= video.HAVE_CURRENT_DATA) {
        const found = detector ? await detect(video) : await ask(video);
        if (mine !== generation || options.video !== video) return;
        if (found) read(found);
      }
    } catch (failure) {
      pause = FAILED_MS; // the next picture is as good
    }
    if (mine === generation) timer = setTimeout(look, pause, mine, video);
  }

  async function detect(video) {
    try {
      const [found] = await detector.detect(video);
      return found && { text: found.rawValue, corners: found.cornerPoints };
    } catch (failure) {
      detector = null; // it was promised but does not work: the server reads
      throw failure;
    }
  }

  async function ask(video) {
    const picture = take(video);
    const now = performance.now();
    const difference = before ? differing(picture, before) : { changed: true, sharp: picture.sharp };
    if (difference.changed) looksLeft = LOOKS;
    else if (!looksLeft && now - seenAt < SAME_CODE_MS) seenAt = now; // it is still held up
    if (difference.changed) before = picture;
    const worthIt = difference.changed ? difference.sharp : looksLeft > 0 && picture.sharp && now - sentAt >= AGAIN_MS;
    if (!worthIt) return null;
    looksLeft--;
    sentAt = now;
    const answer = await fetch(options.url + "?width=" + picture.width + "&height=" + picture.height, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: picture.grey,
      cache: "no-store",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (answer.status === 204) return null;
    if (!answer.ok) throw new Error("frame " + answer.status);
    const found = await answer.json();
    looksLeft = 0;
    return { text: found.text, corners: corners(found.points, video.videoWidth / picture.width) };
  }

  /** What the camera shows now: grey for the server, and coarse dots and sharpness of each block to tell what changed. */
  function take(video) {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight));
    const width = Math.max(1, Math.round(video.videoWidth * scale));
    const height = Math.max(1, Math.round(video.videoHeight * scale));
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(video, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height).data;
    const grey = new Uint8Array(width * height);
    for (let i = 0, p = 0; i < grey.length; i++, p += 4)
      grey[i] = (306 * pixels[p] + 601 * pixels[p + 1] + 117 * pixels[p + 2]) >> 10;
    return measured(grey, width, height);
  }

  function measured(grey, width, height) {
    const columns = Math.floor(width / STEP);
    const rows = Math.floor(height / STEP);
    const across = Math.ceil(columns / BLOCK);
    const dots = new Uint8Array(columns * rows);
    const edges = new Float32Array(across * Math.ceil(rows / BLOCK));
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        let edge = 0;
        for (let y = row * STEP; y < row * STEP + STEP; y++) {
          for (let x = column * STEP, at = y * width + x; x < column * STEP + STEP; x++, at++) {
            sum += grey[at];
            if (x > 0 && y > 0 && x < width - 1 && y < height - 1) {
              const differs = 4 * grey[at] - grey[at - 1] - grey[at + 1] - grey[at - width] - grey[at + width];
              edge += differs * differs;
            }
          }
        }
        dots[row * columns + column] = sum / (STEP * STEP);
        edges[Math.floor(row / BLOCK) * across + Math.floor(column / BLOCK)] += edge;
      }
    }
    const enough = SHARP * (STEP * BLOCK) ** 2;
    return { grey, width, height, dots, columns, rows, across, edges, enough, sharp: edges.some((edge) => edge > enough) };
  }

  /** Whether something changed, and is sharp there: a poster that always hangs behind it tells nothing of a phone. */
  function differing(picture, earlier) {
    if (picture.dots.length !== earlier.dots.length) return { changed: true, sharp: picture.sharp };
    const differ = new Float32Array(picture.edges.length);
    for (let at = 0; at < picture.dots.length; at++) {
      const row = Math.floor(at / picture.columns);
      const block = Math.floor(row / BLOCK) * picture.across + Math.floor((at % picture.columns) / BLOCK);
      differ[block] += Math.abs(picture.dots[at] - earlier.dots[at]);
    }
    const changed = (sum) => sum > CHANGED * BLOCK * BLOCK;
    return {
      changed: differ.some(changed),
      sharp: differ.some((sum, block) => changed(sum) && picture.edges[block] > picture.enough),
    };
  }

  // ---- a code was read

  function read(found) {
    const now = performance.now();
    const again = found.text === code && now - seenAt < SAME_CODE_MS;
    code = found.text;
    seenAt = now;
    mark(found.corners);
    if (again || !code) return;
    beep();
    options.onCode(code);
  }

  /** The middles of three finder patterns (lower left, upper left, upper right) as the corners of the whole code. */
  function corners(points, scale) {
    if (points.length < 3) return [];
    const [low, turn, right] = points.map(([x, y]) => ({ x: x * scale, y: y * scale }));
    const last = { x: low.x + right.x - turn.x, y: low.y + right.y - turn.y };
    const middle = { x: (low.x + right.x) / 2, y: (low.y + right.y) / 2 };
    return [low, turn, right, last].map((point) => ({
      x: middle.x + (point.x - middle.x) * MARK_BEYOND_FINDERS,
      y: middle.y + (point.y - middle.y) * MARK_BEYOND_FINDERS,
    }));
  }

  function mark(places) {
    const { overlay, video } = options;
    if (!overlay || !places || places.length < 3) return;
    Object.assign(overlay, { width: video.videoWidth, height: video.videoHeight }); // clears it too
    const pen = overlay.getContext("2d");
    pen.strokeStyle = getComputedStyle(overlay).color;
    pen.lineWidth = Math.max(4, video.videoWidth / 100);
    pen.lineJoin = "round";
    pen.beginPath();
    places.forEach((place) => pen.lineTo(place.x, place.y));
    pen.closePath();
    pen.stroke();
    overlay.dataset.marked = "";
    clearTimeout(marking);
    marking = setTimeout(() => wipe(overlay), MARK_MS);
  }

  function wipe(overlay) {
    delete overlay.dataset.marked;
    overlay.getContext("2d").clearRect(0, 0, overlay.width, overlay.height);
  }

  /** Two short rising tones. A browser that wants a touch first stays silent until then. */
  function beep() {
    try {
      audio = audio || new AudioContext();
      if (audio.state === "suspended") audio.resume().catch(() => {});
      const volume = audio.createGain();
      volume.connect(audio.destination);
      const start = audio.currentTime;
      volume.gain.setValueAtTime(0.15, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.18);
      const tone = audio.createOscillator();
      tone.frequency.setValueAtTime(880, start);
      tone.frequency.setValueAtTime(1320, start + 0.07);
      tone.connect(volume);
      tone.start(start);
      tone.stop(start + 0.18);
    } catch (silent) {
      // a kiosk without a loudspeaker still draws the frame
    }
  }

  document.addEventListener("visibilitychange", () => {
    if (!options) return;
    if (document.hidden) release();
    else if (!stream) open();
  });
  if (navigator.mediaDevices && navigator.mediaDevices.addEventListener)
    navigator.mediaDevices.addEventListener("devicechange", () => {
      if (options && !stream && state === "absent" && !document.hidden) open();
    });

  return {
    start(given) {
      const old = options;
      options = given;
      if (old && old.video !== given.video) old.video.srcObject = null;
      if (old && stream) {
        generation++;
        state = "";
        show();
      } else if (!document.hidden && !(old && state === "starting")) {
        state = "";
        open();
      }
    },
    stop() {
      release();
      options = null;
      state = "";
    },
  };
})();

/** Drawing without a graphics card, so that WebGL draws the same on any machine; the browser's own housekeeping off. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

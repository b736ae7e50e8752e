// The page tells again how it looks when that changes, and after each load. `service/widget/look.py` has the rules.
part(() => {
  const root = document.documentElement;
  const lightness = (colour) => {
    const shares = /^color\(srgb ([^/]+)\)$/.exec(colour)?.[1].split(" ");
    if (!shares) return null;
    const [red, green, blue] = shares.map((share) => (share > 0.04045 ? ((+share + 0.055) / 1.055) ** 2.4 : share / 12.92));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== window.parent || !data?.haven) return;
    const { theme, ink, paper } = data.haven;
    const behind = lightness(paper);
    const written = lightness(ink);
    const known = theme === "light" || theme === "dark" ? theme : null;
    const found = known ?? (written === null ? null : written > (behind ?? 0.35) ? "dark" : "light");
    if (!found) return;
    const fits = behind !== null && (found === "dark" ? behind <= 0.055 : behind >= 0.7);
    root.dataset.theme = found;
    // an accent was made readable on the papers known when the frame was drawn
    root.style.setProperty("--paper", fits && !("accent" in root.dataset) ? paper : "");
  });
});

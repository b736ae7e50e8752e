// The page gives the frame as much height as its content has, and shows what the frame's address leads to: browsers
// scroll no page of another website for that.
part(() => {
  const root = document.documentElement;
  const height = () => Math.ceil(root.getBoundingClientRect().height);
  const target = () => {
    const found = byId(location.hash.slice(1));
    const { top } = root.getBoundingClientRect();
    return found && found.getBoundingClientRect().top - top - parseFloat(getComputedStyle(found).scrollMarginTop);
  };
  // at once: nothing is observed in a frame that is out of sight, but it shall have its height when it comes into sight
  tellPage({ title: document.title, height: height(), show: target() });
  new ResizeObserver(() => tellPage({ height: height() })).observe(root);
  addEventListener("hashchange", () => tellPage({ show: target() }));
});

// The page gives the frame as much height as its content has.
part(() => {
  const root = document.documentElement;
  new ResizeObserver(() => tellPage({ type: "haven:height", height: root.getBoundingClientRect().height })).observe(root);
});

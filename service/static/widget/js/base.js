// Comfort only: the frame does everything without scripts. The parts of this folder run as one file, in the order of
// `service/widget/assets.py` and inside one function, so that they share what stands here and nothing leaks out. Each
// part hands its work to `part`: one that fails takes no other with it.

const { site } = document.body.dataset;
const byId = (id) => document.getElementById(id);

const part = (work) => {
  try {
    work();
  } catch (error) {
    reportError(error);
  }
};

// Storage may be switched off, full, or forbidden in frames: then nothing is remembered, and nothing breaks.
const attempt = (action) => {
  try {
    return action();
  } catch {
    return null;
  }
};
const remembered = (storage, name) => attempt(() => JSON.parse(window[storage].getItem(name)));
const remember = (storage, name, value) => attempt(() => window[storage].setItem(name, JSON.stringify(value)));
const forget = (storage, name) => attempt(() => window[storage].removeItem(name));

// Browsers let the site's own pages stand around the frame and nobody else (`frame-ancestors`): it need not ask who hears.
const tellPage = (message) => {
  if (window.parent !== window) window.parent.postMessage(message, "*");
};

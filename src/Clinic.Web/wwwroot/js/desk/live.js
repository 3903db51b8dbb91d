// Word from the clinic that the calendar changed. Listens while the page is looked at, so that a dozen open tabs do not use up the
// browser's connections; what was missed meanwhile is asked for when it is looked at again.
const shortest = 1000;

/** Calls back soon after something changed, at most once a second, and whenever something may have been missed. */
export function onChange(address, changed) {
  let source = null;
  let last = 0;
  let timer = 0;

  const ring = () => {
    if (!timer) {
      timer = setTimeout(() => {
        timer = 0;
        last = Date.now();
        changed();
      }, Math.max(0, last + shortest - Date.now()));
    }
  };

  const listen = (isAgain) => {
    let wasOpen = isAgain;
    source = new EventSource(address);
    source.addEventListener('changed', ring);
    source.addEventListener('open', () => {
      // The page itself is as fresh as its first connection.
      if (wasOpen) {
        ring();
      }

      wasOpen = true;
    });
  };

  const stop = () => {
    source?.close();
    source = null;
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stop();
    } else if (!source) {
      listen(true);
    }
  });
  addEventListener('pagehide', stop);
  addEventListener('pageshow', (event) => event.persisted && !source && listen(true));
  if (!document.hidden) {
    listen(false);
  }
}

// The console's own script. Pages work without it, but for what updates by itself.
(() => {
  'use strict';

  // The zone of this clock, so that times are shown in it from the next page on.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes('zone=' + zone)) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = 'zone=' + zone + '; Path=/; Max-Age=31536000; SameSite=Lax' + secure;
  }

  // What htmx sends carries the token of the page.
  document.addEventListener('htmx:configRequest', (event) => {
    const token = document.querySelector('meta[name="csrf"]');
    if (token && event.detail.verb !== 'get') {
      event.detail.headers[token.dataset.header] = token.content;
    }
  });

  // A toast is closed by its button.
  document.addEventListener('click', (event) => {
    const close = event.target.closest('[data-close]');
    if (close) {
      close.closest('.toast').remove();
    }
  });

  // A page that is a paper for the file.
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // Browsers from before command and commandfor: the same by hand.
  if (!('commandForElement' in HTMLButtonElement.prototype)) {
    document.addEventListener('click', (event) => {
      const button = event.target.closest('button[commandfor]');
      const target = button && document.getElementById(button.getAttribute('commandfor'));
      if (!target) {
        return;
      }
      switch (button.getAttribute('command')) {
        case 'show-modal': target.showModal(); break;
        case 'close': target.close(); break;
      }
    });
  }
})();

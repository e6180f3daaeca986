// Fields with a searched list, and files that are read into a field. Without it the id is typed, and the file pasted.
(() => {
  'use strict';
  if (window.tieoutCombo) {
    return;
  }
  window.tieoutCombo = true;

  const WAIT = 150;
  let timer;
  let asked = 0;

  const combo = (input) => input.closest('.combo');
  const popup = (input) => combo(input).querySelector('.listbox');
  const listOf = (input) => document.getElementById(input.getAttribute('aria-controls'));
  const options = (input) => [...listOf(input).children];

  const close = (input) => {
    popup(input).hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const mark = (input, option) => {
    options(input).forEach((one) => one.setAttribute('aria-selected', String(one === option)));
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  const show = (input, html) => {
    const found = new DOMParser().parseFromString(html, 'text/html');
    const list = listOf(input);
    const foot = popup(input).querySelector('p.listbox-foot');
    const rows = [...found.querySelectorAll('[role=option]')];
    rows.forEach((row, at) => { row.id = list.id + '-' + at; });
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    foot.textContent = found.querySelector('p.listbox-foot')?.textContent ?? '';
    popup(input).hidden = false;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    input.removeAttribute('aria-activedescendant');
  };

  const search = async (input, words) => {
    const mine = ++asked;
    try {
      const answer = await fetch(combo(input).dataset.choices + '?q=' + encodeURIComponent(words), { headers: { 'HX-Request': 'true' } });
      if (mine !== asked || document.activeElement !== input) {
        return;
      }
      if (answer.redirected || !answer.ok) {
        throw new Error(String(answer.status));
      }
      show(input, await answer.text());
    } catch (gone) {
      if (mine === asked && document.activeElement === input) {
        show(input, '<p class="listbox-foot">The list cannot be shown at the moment. The id can be typed all the same.</p>');
      }
    }
  };

  const choose = (input, option) => {
    const before = input.value;
    input.value = option.dataset.value;
    close(input);
    if (input.value !== before) {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };

  const isCombo = (element) => element instanceof Element && element.matches('[role=combobox]') && combo(element);

  document.addEventListener('input', (event) => {
    if (isCombo(event.target)) {
      clearTimeout(timer);
      timer = setTimeout(() => search(event.target, event.target.value), WAIT);
    }
  });

  document.addEventListener('click', (event) => {
    if (isCombo(event.target) && popup(event.target).hidden) {
      search(event.target, '');
    }
  });

  document.addEventListener('keydown', (event) => {
    const input = event.target;
    if (!isCombo(input)) {
      return;
    }
    const open = !popup(input).hidden;
    const all = options(input);
    const at = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        search(input, '');
      } else if (all.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(input, all[(at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length]);
      }
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (at >= 0) {
        choose(input, all[at]);
      } else {
        close(input);
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close(input);
    }
  });

  document.addEventListener('focusout', (event) => {
    if (isCombo(event.target)) {
      clearTimeout(timer);
      asked++;
      close(event.target);
    }
  });

  // Before the field loses the focus.
  document.addEventListener('mousedown', (event) => {
    const option = event.target.closest('.combo [role=option]');
    if (option) {
      event.preventDefault();
      choose(option.closest('.combo').querySelector('input'), option);
    } else if (event.target.closest('.combo .listbox')) {
      event.preventDefault();
    }
  });

  // Whose choice it is: now this person's, until it is saved.
  document.addEventListener('change', (event) => {
    const how = isCombo(event.target) && document.getElementById(event.target.id + '-how');
    if (how) {
      how.textContent = 'changed, not saved yet';
      how.classList.remove('missing');
    }
  });

  document.addEventListener('change', async (event) => {
    const into = event.target.dataset.into;
    if (into && event.target.files.length > 0) {
      document.getElementById(into).value = await event.target.files[0].text();
    }
  });

  document.querySelectorAll('.needs-script').forEach((element) => { element.hidden = false; });
})();

/* Comforts only: every page works without this file. */
(function () {
  'use strict';

  /* Where the navigation moves sideways, what one is at is in view. */
  document.querySelectorAll('.places [aria-current]').forEach(function (link) {
    var row = link.closest('ul');
    var moving = getComputedStyle(row).overflowX === 'auto' ? row : row.closest('nav');
    moving.scrollLeft = link.offsetLeft - moving.offsetLeft - (moving.clientWidth - link.offsetWidth) / 2;
  });

  /* Rows: add and remove without a round trip; the buttons themselves are submits the server understands. */
  function renumber(table) {
    var key = table.dataset.rows;
    table.querySelectorAll('tbody > tr').forEach(function (row, index) {
      row.querySelectorAll('[name], [id], [for], [aria-describedby], [value]').forEach(function (node) {
        ['name', 'id', 'for', 'aria-describedby'].forEach(function (attribute) {
          var text = node.getAttribute(attribute);
          if (text) {
            node.setAttribute(attribute, text
              .split(key + '[').map(function (part, at) { return at ? part.replace(/^\w+\]/, index + ']') : part; }).join(key + '[')
              .split(key + '-').map(function (part, at) { return at ? part.replace(/^(\d+|INDEX)(?=-|$)/, String(index)) : part; }).join(key + '-'));
          }
        });
        if (node.name === 'action' && node.value.indexOf('remove-row:') === 0) {
          node.value = 'remove-row:' + key + ':' + index;
        }
      });
      var number = row.querySelector('[data-row-number]');
      if (number) {
        number.textContent = String(index + 1);
      }
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-add-row], [data-remove-row]');
    if (!button) {
      return;
    }
    var group = button.closest('[data-rows-group]');
    var table = group && group.querySelector('[data-rows]');
    var template = group && group.querySelector('template');
    if (!table || !template) {
      return;
    }
    event.preventDefault();
    var body = table.querySelector('tbody');
    if (button.hasAttribute('data-add-row')) {
      body.appendChild(template.content.cloneNode(true));
      renumber(table);
      var first = body.lastElementChild.querySelector('input, select, textarea');
      if (first) {
        first.focus();
      }
    } else {
      button.closest('tr').remove();
      renumber(table);
      group.querySelector('[data-add-row]').focus();
    }
  });

  /* One press, one submission. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.submitter && event.submitter.formTarget === '_blank') {
      return; // The answer opens beside this page, which stays to be worked on.
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    if (event.submitter) {
      event.submitter.setAttribute('aria-busy', 'true');
    }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
    document.querySelectorAll('[aria-busy]').forEach(function (node) { node.removeAttribute('aria-busy'); });
  });

  /* What is typed into a task's form is kept as its draft a moment later, and when the page is left. */
  document.querySelectorAll('form[data-autosave]').forEach(function (form) {
    var status = form.querySelector('[data-autosave-status]');
    var timer = null;
    var typed = function () {
      var body = new URLSearchParams();
      new FormData(form).forEach(function (value, name) {
        if (typeof value === 'string') {
          body.append(name, value);
        }
      });
      return body;
    };
    var say = function (kept) {
      status.textContent = kept
        ? form.dataset.saved + ' ' + new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
        : form.dataset.unsaved;
    };
    var keep = function () {
      timer = null;
      // A page to sign in on is not an answer that anything was kept.
      fetch(form.dataset.autosave, { method: 'POST', body: typed(), redirect: 'manual' })
        .then(function (answer) { say(answer.status === 204); }, function () { say(false); });
    };
    var later = function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, 2000);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', function () {
      window.clearTimeout(timer);
      timer = null;
    });
    window.addEventListener('pagehide', function () {
      if (timer) {
        window.clearTimeout(timer);
        timer = null;
        navigator.sendBeacon(form.dataset.autosave, typed());
      }
    });
  });

  /* "/" goes to the search field, as the field itself says. */
  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable;
    var search = document.getElementById('site-search');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  /* Whoever is sent to a row finds open what it holds. */
  function openRow() {
    var row = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.tagName === 'TR') {
      row.querySelectorAll('details').forEach(function (details) { details.open = true; });
    }
  }
  window.addEventListener('hashchange', openRow);
  openRow();

  /* An open menu closes by Escape and by a click elsewhere. */
  document.addEventListener('keydown', function (event) {
    var menu = document.querySelector('details.person[open]');
    if (event.key === 'Escape' && menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  document.addEventListener('click', function (event) {
    var menu = document.querySelector('details.person[open]');
    if (menu && !menu.contains(event.target)) {
      menu.open = false;
    }
  });

  /* After a refused submission the summary is read first, or else the field that was refused. */
  var summary = document.querySelector('[data-focus-first]') || document.querySelector('[aria-invalid="true"]');
  if (summary) {
    summary.focus();
  }

  /* Comparing a text with what was read: J and K walk through the list, C, X and Enter act, marked words can be added. */
  var comparison = document.querySelector('[data-comparison]');
  if (comparison) {
    var hint = comparison.querySelector('[data-keys]');
    if (hint) {
      hint.hidden = false;
    }
    var duties = Array.prototype.slice.call(comparison.querySelectorAll('[data-duty]'));
    var current = duties.findIndex(function (duty) { return duty.getAttribute('aria-current'); });
    var go = function (step) {
      current = Math.max(0, Math.min(duties.length - 1, current + step));
      duties[current].focus();
      var quote = document.getElementById('q-' + duties[current].dataset.duty);
      comparison.querySelectorAll('.quoted.looked-at').forEach(function (node) { node.classList.remove('looked-at'); });
      if (quote) {
        quote.classList.add('looked-at');
        quote.scrollIntoView({ block: 'nearest' });
      }
    };
    duties.forEach(function (duty, index) {
      duty.addEventListener('focusin', function () { current = index; });
    });
    document.addEventListener('keydown', function (event) {
      var typing = /^(INPUT|SELECT|TEXTAREA|BUTTON|SUMMARY)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !duties.length) {
        return;
      }
      var key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') {
        event.preventDefault();
        go(key === 'j' ? 1 : -1);
      } else if (current >= 0 && key === 'enter' && event.target.hasAttribute('data-duty')) {
        duties[current].querySelector('[data-open]').click();
      } else if (current >= 0 && (key === 'c' || key === 'x')) {
        var button = duties[current].querySelector('[data-key="' + key + '"]');
        if (button) {
          event.preventDefault();
          button.click();
        }
      }
    });
    var opened = comparison.querySelector('.quoted[aria-current]');
    if (opened) {
      var pane = opened.closest('article');
      pane.scrollTop += opened.getBoundingClientRect().top - pane.getBoundingClientRect().top - 80;
    }
    var adding = comparison.querySelector('[data-add]');
    document.addEventListener('mouseup', function () {
      var marked = window.getSelection();
      var words = marked ? String(marked).trim() : '';
      var from = marked && marked.anchorNode && marked.anchorNode.parentElement.closest('[data-clause]');
      if (adding && words && from && comparison.querySelector('[data-source]').contains(from)) {
        adding.closest('details').open = true;
        adding.elements.words.value = words;
        adding.elements.clauseId.value = from.dataset.clause;
      }
    });
    if (comparison.dataset.reload) {
      window.setTimeout(function () { window.location.reload(); }, 2000);
    }
  }

  /* Inside Tasklist: tell the wrapper how tall we are and what has happened. Only our own origin hears it. */
  var frame = document.body.dataset.frame;
  if (frame && window.parent !== window) {
    var tell = function (message) {
      message.source = 'chidao';
      window.parent.postMessage(message, window.location.origin);
    };
    var happened = document.querySelector('[data-frame-message]');
    if (happened) {
      tell({ type: happened.dataset.frameMessage });
    }
    var last = 0;
    var tellHeight = function () {
      var height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height !== last) {
        last = height;
        tell({ type: 'height', height: height });
      }
    };
    tellHeight();
    if (window.ResizeObserver) {
      new ResizeObserver(tellHeight).observe(document.body);
    }
  }
})();

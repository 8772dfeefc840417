/* Replaces the web app's own settings: one language, one name, no shortcut to what officers may not do. */

/* Where the demo's clock is moved, "due in" must count from the demo's day: new dates start from there. */
const offset = await fetch('/business-time', { headers: { Accept: 'application/json' } })
  .then((answer) => (answer.ok ? answer.json() : { offsetMillis: 0 }))
  .then((moved) => moved.offsetMillis)
  .catch(() => 0);

if (offset) {
  window.Date = new Proxy(Date, {
    construct: (real, given) => (given.length ? new real(...given) : new real(real.now() + offset)),
    apply: (real) => new real(real.now() + offset).toString(),
    get: (real, name) => (name === 'now' ? () => real.now() + offset : Reflect.get(real, name))
  });
}

export default {
  app: {
    name: 'Chỉ Đạo',
    vendor: 'Hệ thống'
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'nhận công việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'đến công việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'đến mục đầu tiên của biểu'
    }
  }
};

/* Replaces the web app's own settings: one language, one name. */
export default {
  app: {
    name: 'Chỉ Đạo',
    vendor: 'Hệ thống'
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true
};

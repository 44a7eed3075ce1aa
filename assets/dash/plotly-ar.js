// Plotly in Arabic. Our own: the published locale calls May by the name of March and has no words for the buttons.
(function () {
  const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];
  const days = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
  Plotly.register({
    moduleType: 'locale',
    name: 'ar',
    dictionary: {
      'Autoscale': 'ضبط المقياس', 'Pan': 'تحريك', 'Reset axes': 'إعادة المحاور', 'Zoom': 'تكبير', 'Zoom in': 'تكبير',
      'Zoom out': 'تصغير', 'Box Select': 'تحديد مستطيل', 'Lasso Select': 'تحديد حر', 'Double-click to zoom back out':
      'انقر مرتين للتصغير', 'Download plot as a PNG': 'تنزيل الرسم صورة', 'Toggle Spike Lines': 'خطوط الإسقاط',
      'Show closest data on hover': 'إظهار أقرب قيمة', 'Compare data on hover': 'مقارنة القيم', 'trace': 'سلسلة',
    },
    format: { days, shortDays: days, months, shortMonths: months, date: '%Y-%m-%d', decimal: '.', thousands: ',' },
  });
})();

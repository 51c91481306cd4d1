/**
 * Как изображения становятся примерами: аугментация, баланс, разбиение.
 * @type {Record<string, import('../index.js').Text>}
 */
export const preparation = {
  'settings.inputs.pixels': 'Пиксели',
  'settings.inputs.features': 'Пиксели и границы',
  'settings.inputs.gradients': 'Границы',
  'settings.augmentation': 'Аугментация',
  'settings.horizontalFlip': 'Отражать слева направо',
  'settings.verticalFlip': 'Отражать сверху вниз',
  'settings.widthShiftRange': 'Сдвиг вбок',
  'settings.heightShiftRange': 'Сдвиг вверх и вниз',
  'settings.rotationRange': 'Поворот',
  'settings.zoomRange': 'Масштаб',
  'settings.brightnessRange': 'Яркость',
  'settings.contrastRange': 'Контраст',
  'settings.noise': 'Шум',
  'augmentation.off': 'нет',
  'settings.split': 'Разбиение и баланс',
  'split.training': 'Обучение',
  'split.validation': 'Валидация',
  'split.test': 'Тест',
  'split.summary': '{a} обучение · {b} валидация · {c} тест',
  'split.summaryLocked': 'закреплено · {a} обучение · {b} валидация · {c} тест',
  'split.unlocked': 'Разбиение больше не закреплено.',
};

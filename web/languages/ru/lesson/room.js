/** @type {Record<string, import('../../index.js').Text>} */
export const room = {
  'lesson.title': 'Полносвязные сети своими руками',
  'lesson.text':
    'От одного нейрона до softmax за двадцать коротких глав. Каждое утверждение можно подвигать, запустить и проверить.',
};

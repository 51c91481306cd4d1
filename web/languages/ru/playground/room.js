/** @type {Record<string, import('../../index.js').Text>} */
export const room = {
  'playground.title': 'Смотрите, как сеть учится',
  'playground.text':
    'Слева точки, в середине сеть, справа её ответ. Меняйте что угодно, запускайте и следите за каждым нейроном.',
};

/** Whether a picture has more than shades of grey; JPEG's rounding alone does not count. @param {ImageData} picture */
export function isColoured({ data }) {
  let coloured = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (
      Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) >
      24
    )
      coloured++;
  }
  return coloured > data.length / 4 / 100;
}

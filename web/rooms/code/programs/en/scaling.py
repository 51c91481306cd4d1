# Networks learn better from numbers between 0 and 1.
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

image_array = np.array(Image.open('image.png'))
print('before: ', image_array.dtype, image_array.min(), image_array.max())

scaled = image_array / 255.
print('after:', scaled.dtype, scaled.min(), scaled.max())
print(scaled[10:14, 10:14])

# The picture is the same; the numbers of the colour bar are not
figure, axes = plt.subplots(1, 2, figsize=(10, 4))
for axis, array, title in zip(axes, [image_array, scaled], ['image_array', 'image_array / 255.']):
    drawn = axis.imshow(array, cmap='gray')
    axis.set_title(title)
    figure.colorbar(drawn, ax=axis)
plt.tight_layout()
plt.show()

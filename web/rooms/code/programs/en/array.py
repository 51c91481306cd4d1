# A picture is an array of numbers.
import numpy as np
from PIL import Image

image = Image.open('image.png')
image_array = np.array(image)
print(image_array)

# How many rows and columns, and of which type
print(image_array.shape, image_array.dtype)

# One pixel: 0 is black, 255 is white
print(image_array[14, 14])

# All pixels in one row: the features of the object
features = image_array.reshape(-1)
print(features.shape, features.min(), features.mean(), features.max())

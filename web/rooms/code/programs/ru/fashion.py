# Десять видов одежды, 60 000 фотографий.
import matplotlib.pyplot as plt
import numpy as np
from keras import Sequential
from keras.datasets import fashion_mnist
from keras.layers import Dense

(features_train, target_train), (features_test, target_test) = fashion_mnist.load_data()
print(features_train.shape)

# Каждая фотография — строка из 784 признаков от 0 до 1
features_train = features_train.reshape(-1, 28 * 28).astype('float32') / 255.
features_test = features_test.reshape(-1, 28 * 28).astype('float32') / 255.

model = Sequential()
model.add(Dense(units=128, input_dim=784, activation='relu'))
model.add(Dense(units=10, activation='softmax'))
model.compile(loss='sparse_categorical_crossentropy', optimizer='adam', metrics=['acc'])
model.fit(features_train, target_train, epochs=3,
          validation_data=(features_test, target_test))

names = ['футболка', 'брюки', 'свитер', 'платье', 'пальто',
         'сандалия', 'рубашка', 'кроссовка', 'сумка', 'ботинок']
answers = np.argmax(model.predict(features_test[:12], verbose=0), axis=1)
figure, axes = plt.subplots(3, 4, figsize=(8, 6.6))
for i, axis in enumerate(axes.flat):
    axis.imshow(features_test[i].reshape(28, 28), cmap='gray_r')
    axis.set_title(names[int(answers[i])])
    axis.axis('off')
plt.show()

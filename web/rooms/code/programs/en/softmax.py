# Three classes: three outputs, whose probabilities softmax makes add up to 1.
import numpy as np
import pandas as pd
from keras import Sequential
from keras.layers import Dense
from keras.utils import to_categorical
from sklearn.model_selection import train_test_split

iris = pd.read_csv('iris.csv')
species = ['setosa', 'versicolor', 'virginica']
features = iris.drop('species', axis=1).values
classes = np.array([species.index(name) for name in iris['species']])
features_train, features_test, classes_train, classes_test = train_test_split(
    features, classes, test_size=0.2, random_state=12345)

model = Sequential()
model.add(Dense(units=16, input_dim=4, activation='relu'))
model.add(Dense(units=3, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['acc'])
model.fit(features_train, to_categorical(classes_train), epochs=400, verbose=0,
          validation_data=(features_test, to_categorical(classes_test)))

loss, accuracy = model.evaluate(features_test, to_categorical(classes_test), verbose=0)
print(f'right answers on flowers it has never seen: {accuracy:.3f}')

# Every row adds up to 1
probabilities = model.predict(features_test[:5], verbose=0)
print(np.round(probabilities, 3))
print(probabilities.sum(axis=1))

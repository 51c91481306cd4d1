# Два изменения превращают линейную регрессию в логистическую: активация и функция потерь.
import numpy as np
import pandas as pd
from keras import Sequential
from keras.layers import Dense
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

# Этот ирис — virginica (1) или нет (0)?
iris = pd.read_csv('iris.csv')
features = iris[['petal length', 'petal width']].values
target = (iris['species'] == 'virginica').values.astype('float32')
features_train, features_test, target_train, target_test = train_test_split(
    features, target, test_size=0.25, random_state=12345)

model = Sequential()
model.add(Dense(units=1, input_dim=features_train.shape[1],
                activation='sigmoid'))            # первое изменение
model.compile(loss='binary_crossentropy',         # второе изменение
              optimizer='sgd', metrics=['accuracy'])
model.fit(features_train, target_train, epochs=1000, verbose=0)

# Вероятности положительного класса; больше 0.5 — ответ 1
probabilities = model.predict(features_test, verbose=0)
answers = probabilities[:, 0] > 0.5
print(np.round(probabilities[:5], 3))
print('доля правильных ответов:', accuracy_score(target_test, answers))

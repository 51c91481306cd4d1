# Two changes make linear regression logistic: the activation and the loss.
import numpy as np
import pandas as pd
from keras import Sequential
from keras.layers import Dense
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

# Is this iris a virginica (1) or not (0)?
iris = pd.read_csv('iris.csv')
features = iris[['petal length', 'petal width']].values
target = (iris['species'] == 'virginica').values.astype('float32')
features_train, features_test, target_train, target_test = train_test_split(
    features, target, test_size=0.25, random_state=12345)

model = Sequential()
model.add(Dense(units=1, input_dim=features_train.shape[1],
                activation='sigmoid'))            # the first change
model.compile(loss='binary_crossentropy',         # the second change
              optimizer='sgd', metrics=['accuracy'])
model.fit(features_train, target_train, epochs=1000, verbose=0)

# Probabilities of the positive class; over 0.5 the answer is 1
probabilities = model.predict(features_test, verbose=0)
answers = probabilities[:, 0] > 0.5
print(np.round(probabilities[:5], 3))
print('right answers:', accuracy_score(target_test, answers))

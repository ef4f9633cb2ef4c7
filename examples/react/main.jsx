// React sets attributes as properties where the element has them, and listens to an event by `on` and its
// name. In a framework that renders on a server, import the tag in a client component.

import 'points-estimator/define';

import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

// What the form starts with: an object, since it becomes a property.
const values = { systemCost: '1000000' };

function Club() {
  const [points, setPoints] = useState('');
  return (
    <main>
      <h1>Our designers’ club</h1>
      <points-estimator
        programme="kontur"
        values={values}
        onpoints-estimate={({ detail }) => setPoints(detail.estimates[0]?.points ?? '')}
      />
      <p>
        We would send this figure with your application: <output>{points}</output>
      </p>
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Club />
  </StrictMode>,
);

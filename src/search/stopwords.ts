/** Stems and words that carry no meaning of their own: they are neither indexed nor searched for. */
export const stopwords = new Set(
  (
    '하 되 있 없 이 그 저 것 거 수 때 등 및 더 또 즉 좀 잘 안 못 왜 뭐 뭔 뭘 무엇 어디 언제 누가 누구 어떻 어떤 어떠 이런 그런 저런 이렇 그렇 저렇 ' +
    '같 위하 위해 대하 대해 대한 통하 통해 관하 관한 관련 따르 따라 의하 의해 때문 경우 그리고 하지만 그래서 그런데 그러나 그러면 그러 또는 혹은 만약 그냥 정말 너무 매우 아주 ' +
    '것들 모든 다른 여러 각 각각 바로 다시 이미 아직 먼저 이제 우리 나 내 제 저희 너 여기 거기 이것 그것 무슨 어느 ' +
    '아니 않 싶 보 주 오 가 두 놓 버리 말 지 만 듯 채 뿐 데 바 줄 번 개 중 후 전 점 간 쪽 들 적 한 할 해 된 될 됨 함 ' +
    '이라 라고 라는 이란 란 는 은 을 를 의 에 와 과 도 로 으로 에서 까지 부터 었 였 더라 건가 건지 거지 였지 였더라 있었지 뭐였지 뭐지 뭐였더라 였나 하더라 좋 많 ' +
    'the a an of to in and or is for on at by it as be are was with what how why when where which do does did'
  ).split(' '),
);
